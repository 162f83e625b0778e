/** How much of the line around a token is shown to a recogniser, in characters on each side. */
export const AROUND = 80;

/** Bytes that hold so much of it also where every second sign has brackets. */
export const MARKED_AROUND = AROUND * 2;

/** The end of a text, or its beginning, of so many characters; how far something is away does not depend on brackets. */
export function nearest(text: string, count: number, side: 'before' | 'after' = 'before'): string {
  if (text.length <= count) return text;
  if (!/[[\]]/.test(text)) return side === 'before' ? text.slice(-count) : text.slice(0, count);
  let left = count;
  const step = side === 'before' ? -1 : 1;
  let at = side === 'before' ? text.length - 1 : 0;
  for (; at >= 0 && at < text.length; at += step) {
    if (!isSquare(text.charCodeAt(at)) && left-- === 0) break;
  }
  return side === 'before' ? text.slice(at + 1) : text.slice(0, at);
}

/** Whether the line begins, or ends, within what is shown of it on one side. */
export function isAll(shown: string): boolean {
  return shown.length < AROUND || shown.replace(/[[\]]/g, '').length < AROUND;
}

function isSquare(code: number): boolean {
  return code === 0x5b || code === 0x5d;
}
