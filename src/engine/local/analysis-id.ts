import { Failure } from '../../shared/failure.ts';
import type { Store } from '../../store/index.ts';

/** Fewer digits would soon be ambiguous. */
const FEWEST_DIGITS = 6;
const DIGITS = 32;
const LONGEST_SHOWN = 40;

/** Hex digits, dashes anywhere or nowhere, as the beginning of a UUID in its usual form. */
function asPrefix(text: string): string | undefined {
  const digits = text.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]+$/.test(digits) || digits.length < FEWEST_DIGITS || digits.length > DIGITS) return undefined;
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return groups.filter((group) => group !== '').join('-');
}

/**
 * The full id for an id or an unambiguous beginning of one, of 6 hex digits at least.
 * @throws Failure `not_found`, `invalid_request` when several begin so.
 */
export async function resolveId(store: Store, text: string, where: string): Promise<string> {
  const prefix = asPrefix(text);
  const ids = prefix === undefined ? [] : await store.analyses.idsBeginningWith(prefix);
  const [id, another] = ids;
  if (id === undefined) {
    const message = `no analysis ${text.slice(0, LONGEST_SHOWN)} in the local store ${where}`;
    throw new Failure('not_found', message, 'socctl analyses list shows the ids');
  }
  if (another === undefined) return id;
  throw new Failure('invalid_request', `the id of more than one analysis begins with ${text}`, 'give more of the id');
}
