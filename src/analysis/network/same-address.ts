import { addressKey } from '../data/key.ts';
import { SourceError } from './source-error.ts';

/**
 * Holds the address that an answer is about against the one that was asked about: what is known of another one must not
 * be lent to it.
 * @param place where the answer has it, for the message.
 * @throws SourceError `bad_response` when they are not the same.
 */
export function sameAddress(answered: string, asked: string, place: string): void {
  const [one, other] = [addressKey(answered), addressKey(asked)];
  if (one === undefined || one.family !== other?.family || one.key !== other.key)
    throw new SourceError('bad_response', `${place} is not the address that was asked about`);
}
