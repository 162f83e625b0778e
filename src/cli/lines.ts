/**
 * Text in pieces that end where a line ends, as soon as they are there; the last one may end anywhere. What has no line
 * break for a long time is cut all the same.
 */
export async function* inLines(
  bytes: AsyncIterable<Uint8Array>,
  decoder: { decode(bytes?: Uint8Array, how?: { stream: boolean }): string },
): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    const end = rest.lastIndexOf('\n') + 1 || (rest.length > LONGEST ? rest.length : 0);
    if (end === 0) continue;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Characters that are held back for a line break. */
const LONGEST = 1_000_000;
