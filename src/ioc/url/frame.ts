/** What stands right before a URL tells what ends it. */
export interface Frame {
  /** The sign before it, '' at the start of a token. */
  readonly sign: string;
  /** Text that ends it: the same quote again, in percent escapes as well; the next `+` where a `+` is a space. */
  readonly close: string | undefined;
  /** It is the value of a key: `url=http://…`. */
  readonly keyed: boolean;
}

/** `GET /?x=wget%20http://…%20-O`: in the query of another URL spaces, quotes and brackets are escaped. */
const ESCAPED: Readonly<Record<string, string>> = {
  '%20': '%20',
  '%22': '%22',
  '%27': '%27',
  '%28': '%29',
  '%3C': '%3E',
  '%5B': '%5D',
  '%60': '%60',
  '%7B': '%7D',
};

/** A word and what stands between it and its value. */
const KEY = /[\w-](?:=|":|':)$/;

export function frameBefore(text: string, start: number): Frame {
  const before = text.slice(Math.max(0, start - 4), start);
  const sign = before.slice(-1);
  const close = ESCAPED[before.slice(-3).toUpperCase()] ?? (sign === '+' ? '+' : undefined);
  return { sign, close, keyed: KEY.test(before) };
}
