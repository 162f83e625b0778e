/** An attribute; its value is `source.slice(from, to)`. */
export interface Attribute {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly Attribute[];
  /** Position behind it. */
  readonly end: number;
}

const SPACE = /[\t\n\f\r ]/;
const NAME_END = /[\t\n\f\r />]/g;
const VALUE_END = /[\t\n\f\r >]/g;
const ATTRIBUTE_END = /[\t\n\f\r />=]/g;

function indexOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text.charAt(at))) at++;
  return at;
}

/** The value that begins at `at`, and where the text goes on behind it. */
function valueAt(source: string, at: number): { from: number; to: number; next: number } {
  const quote = source.charAt(at);
  if (quote !== '"' && quote !== "'") {
    const to = indexOf(VALUE_END, source, at);
    return { from: at, to, next: to };
  }
  const close = source.indexOf(quote, at + 1);
  const to = close < 0 ? source.length : close;
  return { from: at + 1, to, next: to + 1 };
}

/** The tag whose `<` is at `start`, as browsers read it (HTML, 13.2.5.8 and on); the caller saw that it is one. */
export function tagAt(source: string, start: number): Tag {
  const closing = source.charAt(start + 1) === '/';
  const nameStart = start + (closing ? 2 : 1);
  let at = indexOf(NAME_END, source, nameStart);
  const name = source.slice(nameStart, at).toLowerCase();
  const attributes: Attribute[] = [];
  for (;;) {
    at = skipSpace(source, at);
    const sign = source.charAt(at);
    if (sign === '' || sign === '>') break;
    if (sign === '/') {
      at++;
      continue;
    }
    const end = indexOf(ATTRIBUTE_END, source, at + 1);
    const attribute = source.slice(at, end).toLowerCase();
    const equals = skipSpace(source, end);
    if (source.charAt(equals) !== '=') {
      at = end;
      continue;
    }
    const { from, to, next } = valueAt(source, skipSpace(source, equals + 1));
    attributes.push({ name: attribute, from, to });
    at = next;
  }
  return { name, closing, attributes, end: Math.min(at + 1, source.length) };
}
