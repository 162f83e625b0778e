import { Failure } from '../../shared/failure.ts';

/** Characters of one text; the operations declare the same. */
const LONGEST = 1_000_000;

/**
 * A text as it is kept: NUL characters and halves of surrogate pairs, which databases refuse or change, are U+FFFD.
 * @throws Failure `invalid_request` for nothing but blanks, and for more than a million characters.
 */
export function spokenText(text: string, what: string): string {
  if (text.length > LONGEST) {
    const message = `${what} is longer than ${LONGEST} characters`;
    throw new Failure('invalid_request', message, 'indicators of any amount of text: socctl analyze --extract');
  }
  if (text.trim() === '') {
    throw new Failure('invalid_request', `${what} is empty`, 'give indicators, or text that holds them');
  }
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}
