/** References of HTML to quotes, angle brackets and no-break spaces, escaped once or more often. */
const ENTITY =
  /&(?:amp;){0,4}(?:lt|gt|quot|apos|nbsp|[lr]aquo|[lrbs][sbd]?quo|#0{0,4}(?:34|39|60|62|96|160|171|187|82\d\d)|#x0{0,4}(?:22|27|3c|3e|60|a0|ab|bb|20[0-9a-f]{2}));/iy;
/** Closing tags of BBCode, and the note of an encyclopedia: `http://…/a[1]`. */
const BBCODE = /\[\/[a-z*]{1,12}\]/iy;
const NOTE = /\[\d{1,3}\](?![\w/[])/y;
/** The text of an AsciiDoc link, `http://…/a[the page]`; in a query a lone word in brackets is a parameter's. */
const LINK_TEXT = /\[(?:[A-Za-z][^[\]\s"<>]{0,63})?\](?=[.,;:!?)]{0,3}(?:$|["'\s]))/y;
const PARAMETER = /\[[a-z0-9_]*\]/y;
/** Macros of Jira and Confluence, which open and close with the same word. */
const MACRO = /\{(?:color|code|noformat|quote|monospace|panel|info|note|tip|warning)[}:]/iy;
/** Variables in place of spaces, and commands, of a shell. */
const SHELL = /\$(?:IFS|\{IFS|\()/y;

const BY_SIGN: Readonly<Record<string, RegExp>> = { '&': ENTITY, '[': BBCODE, '{': MACRO, $: SHELL };

/** Whether what begins at `at` is the markup around a URL rather than part of it. */
export function isMarkup(text: string, at: number, query: boolean): boolean {
  const sign = text.charAt(at);
  if (starts(BY_SIGN[sign], text, at)) return true;
  if (sign !== '[') return false;
  return query
    ? starts(LINK_TEXT, text, at) && !starts(PARAMETER, text, at)
    : starts(LINK_TEXT, text, at) || starts(NOTE, text, at);
}

function starts(form: RegExp | undefined, text: string, at: number): boolean {
  if (!form) return false;
  form.lastIndex = at;
  return form.test(text);
}
