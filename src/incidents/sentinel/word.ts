import { Failure } from '../../shared/failure.ts';
import { field } from './field.ts';

/**
 * One of our words for what a field says, whatever its case; null where it says nothing.
 * @throws Failure `invalid_request` for a word that is none of them
 */
export function wordAt<T extends string>(value: unknown, name: string, words: readonly T[]): T | null {
  const found = field(value, name);
  if (found === undefined || found === null || found === '') return null;
  const word = words.find((each) => typeof found === 'string' && each.toLowerCase() === found.trim().toLowerCase());
  if (word) return word;
  const shown = typeof found === 'string' ? found.slice(0, 40) : typeof found;
  throw new Failure('invalid_request', `unknown ${name} '${shown}'; it is one of: ${words.join(', ')}`);
}

/** @throws Failure `invalid_request` also where it says nothing */
export function requiredWordAt<T extends string>(value: unknown, name: string, words: readonly T[]): T {
  const word = wordAt(value, name, words);
  if (word === null) throw new Failure('invalid_request', `no ${name}`);
  return word;
}
