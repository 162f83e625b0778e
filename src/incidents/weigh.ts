import { Failure } from '../shared/failure.ts';

const DEEPEST = 64;
const MOST_VALUES = 100_000;
const MOST_CHARACTERS = 5_000_000;

/**
 * Refuses a parsed document that is too deep or too large to be kept. Walks it without recursion, so that no depth is
 * too much for the stack.
 * @throws Failure `invalid_request`
 */
export function weigh(document: unknown): void {
  const open: [value: unknown, depth: number][] = [[document, 0]];
  let values = 0;
  let characters = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (typeof value === 'object' && value !== null) {
      if (depth === DEEPEST) throw new Failure('invalid_request', `nested deeper than ${DEEPEST} levels`);
      for (const [key, inner] of Object.entries(value)) {
        characters += key.length;
        open.push([inner, depth + 1]);
      }
    }
    if (values > MOST_VALUES || characters > MOST_CHARACTERS)
      throw new Failure('invalid_request', `larger than ${MOST_VALUES} values or ${MOST_CHARACTERS / 1e6} MB of text`);
  }
}

/** The value with the keys of its objects in order: the same text for the same content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
