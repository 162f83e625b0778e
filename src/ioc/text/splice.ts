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

/** The line with all replacements made; they are in order and do not overlap. */
export function spliced(bytes: Buffer, edits: readonly Replacement[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), Buffer.from(text));
    at = to;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}
