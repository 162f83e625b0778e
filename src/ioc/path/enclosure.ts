/** What a value stands in, and where that ends. */
export interface Enclosure {
  readonly by: 'quotes' | 'element' | 'brackets' | 'field';
  readonly end: number;
}

/** How far a closing sign is looked for. */
const REACH = 1024;

const QUOTES: Readonly<Record<string, string>> = {
  '\\"': '\\"',
  "\\'": "\\'",
  '&quot;': '&quot;',
  '&#34;': '&#34;',
  '&apos;': '&apos;',
  '&#39;': '&#39;',
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u2018': '\u2019',
  '\u00ab': '\u00bb',
};
const OPENED = /(?:\\["']|&(?:quot|#34|apos|#39);|["'`\u201c\u2018\u00ab]|\[-?|>)$/;
/** Labels of events whose value goes on to the end of the line. */
const FIELD =
  /^\s{0,32}(?:(?:Parent|Source|Target|New|Old|Object|Service|Full|Process|Image)?[ _]?(?:Image|Filename|File ?Name|File ?Path|Path|ImageLoaded|CurrentDirectory|Object|Process ?Name|Object ?Name)):[ \t]{1,8}$/i;

/**
 * What a value that starts at `start` stands in: quotes of any kind, as JSON and HTML write them too; an element of
 * XML; brackets of a registry export; a line of an event. Undefined where it stands in running text.
 */
export function enclosureOf(text: string, start: number): Enclosure | undefined {
  const before = text.slice(Math.max(0, start - 6), start);
  const opened = OPENED.exec(before)?.[0];
  if (opened === '>') return closing(text, start, '<', 'element');
  if (opened?.startsWith('[')) return closing(text, start, ']', 'brackets');
  if (opened !== undefined) return closing(text, start, QUOTES[opened] ?? opened, 'quotes');
  if (start > 48 || !FIELD.test(text.slice(0, start))) return undefined;
  return { by: 'field', end: Math.min(text.length, start + REACH) };
}

function closing(text: string, start: number, sign: string, by: Enclosure['by']): Enclosure | undefined {
  const length = text.slice(start, start + REACH).indexOf(sign);
  return length < 0 ? undefined : { by, end: start + length };
}
