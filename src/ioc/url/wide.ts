import type { Frame } from './frame.ts';

/** Letters of scripts written without spaces. */
const WIDE = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** A part of a URL begins after one of these, and goes on or ends with one of those. */
const BEFORE = /[/=&?#_.~%+-]/;
const AFTER = /^(?:[/&?#=%_+-]|\.[A-Za-z0-9])/;
const PARTNERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '<': '>', '(': ')', '“': '”', '「': '」' };

/**
 * Where the letters from `at` on end, if they belong to the URL; `at` itself if they are the sentence going on. In
 * `/日本語/x` signs of a URL stand on both sides; in `/a下载` the text has simply no space.
 */
export function wideRunEnd(text: string, at: number, stop: number, frame: Frame): number {
  if (!WIDE.test(text.charAt(at)) || !BEFORE.test(text.charAt(at - 1))) return at;
  let end = at;
  while (end < stop && WIDE.test(text.charAt(end))) end++;
  const closed = PARTNERS[frame.sign];
  return AFTER.test(text.slice(end, end + 2)) || (closed !== undefined && text.charAt(end) === closed) ? end : at;
}
