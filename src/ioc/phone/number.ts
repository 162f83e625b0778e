import { countryOf } from './countries.ts';

/** A telephone number as found: how far it goes, and its digits. */
export interface PhoneNumber {
  readonly end: number;
  readonly digits: string;
}

const GROUP = /\d{1,16}/y;
/** One sign between groups, a bracket around one, and the `(0)` that is only dialled inside the country. */
const BETWEEN =
  /(?:[ \u00a0]?\(0\)[ \u00a0]?|[ \u00a0]?[-./\u2010\u2011][ \u00a0]?|[ \u00a0-]?\(|\)[ \u00a0]?-?[ \u00a0]?|[ \u00a0])(?=\d)/y;

function read(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * The number whose country code stands at `at`: groups of digits as long as the country's numbers are, so that what
 * follows after a space, a year or another number, is left alone. Undefined where the length does not fit.
 */
export function phoneAt(text: string, at: number): PhoneNumber | undefined {
  const first = read(GROUP, text, at);
  const country = countryOf(first) ?? countryOf(text.slice(at, at + 4).replace(/\D/g, ''));
  if (!country || !first.startsWith(country.code)) return undefined;
  let digits = first;
  let end = at + first.length;
  let dots = 0;
  let between = '';
  for (;;) {
    between = read(BETWEEN, text, end);
    const group = between === '' ? '' : read(GROUP, text, end + between.length);
    if (group === '' || digits.length + group.length > country.most) break;
    if (between === '.' && digits === first && first !== country.code) return undefined;
    if (between.includes('.')) dots++;
    digits += group;
    end += between.length + group.length;
  }
  // A single dot is a decimal point; what goes on with another sign than a space was not a number.
  if (digits.length < country.least || digits.length > country.most || dots === 1) return undefined;
  return /^[-./]$/.test(between) ? undefined : { end, digits };
}
