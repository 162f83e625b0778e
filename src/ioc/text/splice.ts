/** Bytes `from` to `to` of a line give way to a text. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Both lists in order, without those of `below` that touch one of `top`; each list is in order and free of overlaps. */
export function overlaid(top: readonly Replacement[], below: readonly Replacement[]): readonly Replacement[] {
  if (top.length === 0 || below.length === 0) return top.length === 0 ? below : top;
  const all: Replacement[] = [];
  let next = 0;
  for (const edit of below) {
    while (next < top.length && (top[next] as Replacement).to <= edit.from) all.push(top[next++] as Replacement);
    if ((top[next]?.from ?? Number.POSITIVE_INFINITY) >= edit.to) all.push(edit);
  }
  for (; next < top.length; next++) all.push(top[next] as Replacement);
  return all;
}

/**
 * Bytes `start` to `end` with all replacements made, in order. They do not overlap, but two indicators may share the
 * bracket between them (`http[://]_[http]://b`), which is then left out once.
 */
export function spliced(bytes: Buffer, edits: readonly Replacement[], start: number, end: number): Buffer {
  let size = end - start;
  for (const { text } of edits) size += text.length * MOST_BYTES;
  const out = Buffer.allocUnsafe(size);
  let length = 0;
  let at = start;
  for (const { from, to, text } of edits) {
    length = copied(bytes, at, from, out, length);
    if (text.length === 1 && text.charCodeAt(0) < 0x80) out[length++] = text.charCodeAt(0);
    else length += out.write(text, length);
    at = to;
  }
  return out.subarray(0, copied(bytes, at, end, out, length));
}

/** In UTF-8, of a unit of UTF-16. */
const MOST_BYTES = 3;
/** A call costs more than copying so many bytes one by one. */
const CALL = 24;

function copied(bytes: Buffer, start: number, end: number, out: Buffer, length: number): number {
  if (end <= start) return length;
  if (end - start > CALL) return length + bytes.copy(out, length, start, end);
  for (let at = start; at < end; at++) out[length + at - start] = bytes[at] as number;
  return length + end - start;
}
