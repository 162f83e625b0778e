/**
 * One token with the blanks before it (RFC 8259): a string, another scalar, or a mark. Every part of a string is matched
 * once, so that it stays linear whatever it holds.
 */
const TOKEN =
  /([ \t\r\n]*)(?:("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\]:,]))?/y;

type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'object' | 'array' | 'end';

const VALUE = { string: 'done', scalar: 'done', '{': 'first key', '[': 'first value' } as const;

/** What each token leads to; `done` is the end of a value, behind which what surrounds it goes on. */
const MOVES: Readonly<Record<Awaited, Readonly<Record<string, Awaited | 'done'>>>> = {
  value: VALUE,
  'first value': { ...VALUE, ']': 'done' },
  key: { string: 'colon' },
  'first key': { string: 'colon', '}': 'done' },
  colon: { ':': 'value' },
  object: { ',': 'key', '}': 'done' },
  array: { ',': 'value', ']': 'done' },
  end: {},
};

const OPENS: Readonly<Record<string, 'object' | 'array'>> = { '{': 'object', '[': 'array' };

/** The offset of the first character that no JSON document has in its place; undefined for JSON. */
export function jsonFault(text: string): number | undefined {
  const open: ('object' | 'array')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const [all = '', blanks = '', string, scalar, mark = ''] = TOKEN.exec(text) ?? [];
    const next: Awaited | 'done' | undefined = MOVES[awaited][string ? 'string' : scalar ? 'scalar' : mark];
    if (next === undefined) {
      const place = at + blanks.length;
      return place === text.length && awaited === 'end' ? undefined : place;
    }
    at += all.length;
    const opened = OPENS[mark];
    if (opened) open.push(opened);
    else if (mark === '}' || mark === ']') open.pop();
    awaited = next === 'done' ? (open.at(-1) ?? 'end') : next;
  }
  return awaited === 'end' ? undefined : at;
}
