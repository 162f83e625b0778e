/** A list that is made while it is written: an iterable that is neither a text nor an array. */
function isLazy(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value);
}

/** Whether a lazy list is somewhere in it. Arrays are small and are not looked through. */
function streams(value: unknown): boolean {
  if (isLazy(value)) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).some(streams);
}

function* enclosed(
  [open, close]: readonly [string, string],
  members: Iterable<readonly [key: string, member: unknown]>,
  indent: number,
  depth: number,
): Iterable<string> {
  const line = (level: number): string => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`);
  yield open;
  let comma = '';
  for (const [key, member] of members) {
    yield comma + line(depth + 1) + key;
    yield* jsonChunks(member, indent, depth + 1);
    comma = ',';
  }
  yield comma === '' ? close : line(depth) + close;
}

function* keyless(items: Iterable<unknown>): Iterable<readonly [string, unknown]> {
  for (const item of items) yield ['', item];
}

/**
 * The same text as `JSON.stringify(value, null, indent)` in pieces, with lists made as they are written: a document may
 * be longer than memory. Where a value has no lazy list in it, it is one piece.
 */
export function* jsonChunks(value: unknown, indent: number, depth = 0): Iterable<string> {
  if (isLazy(value)) yield* enclosed(['[', ']'], keyless(value), indent, depth);
  else if (streams(value)) {
    const colon = indent === 0 ? ':' : ': ';
    const members = Object.entries(value as object).map(
      ([key, member]) => [JSON.stringify(key) + colon, member] as const,
    );
    yield* enclosed(['{', '}'], members, indent, depth);
  } else {
    const text = JSON.stringify(value, null, indent);
    yield indent === 0 || depth === 0 ? text : text.replaceAll('\n', `\n${' '.repeat(indent * depth)}`);
  }
}
