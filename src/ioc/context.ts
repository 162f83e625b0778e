/** Where a character begins that ends before byte `at`: at most three continuation bytes back. */
function before(bytes: Buffer, at: number): number {
  let start = at - 1;
  while (start > 0 && start > at - 4 && (bytes[start] as number) >> 6 === 2) start--;
  return start;
}

function after(bytes: Buffer, at: number): number {
  let end = at + 1;
  while (end < bytes.length && end < at + 4 && (bytes[end] as number) >> 6 === 2) end++;
  return end;
}

/**
 * A stretch of a line with up to `count` characters on either side of it, without the line's end. Of a line that is too
 * long to be looked at in one, what lies in the same piece.
 */
export function contextOf(bytes: Buffer, { from, to }: { from: number; to: number }, count: number): string {
  let [start, end] = [from, to];
  for (let left = count; left > 0 && start > 0; left--) start = before(bytes, start);
  for (let left = count; left > 0 && end < bytes.length; left--) end = after(bytes, end);
  return bytes.toString('utf8', start, end).replace(/\r?\n$/, '');
}
