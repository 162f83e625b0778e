import { Failure } from '../../shared/failure.ts';

/**
 * A text as one segment of a path. An empty one and one of dots alone would lead to another address, and there to
 * another operation, however they are encoded (https://url.spec.whatwg.org/#double-dot-path-segment).
 * @param what it names: `investigation`.
 * @throws Failure `not_found` for those: nothing is called so.
 */
export function segment(text: string, what: string, where: string): string {
  if (text !== '' && text !== '.' && text !== '..') return encodeURIComponent(text);
  throw new Failure('not_found', `no ${what} '${text}' at ${where}`);
}
