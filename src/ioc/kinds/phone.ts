import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { phoneAt } from '../phone/number.ts';
import type { Reading } from '../scan/reading.ts';

/** A plus sign and a country code; the international prefix 00 only behind a label. */
const START = pattern(
  'gi',
)`\+(?=[1-9])|(?<=\b(?:tel|telephone|phone|fax|mobile|mob|cell|call|whatsapp)["'.:\s=]{1,4})00(?=[1-9])`;
const GLUED_BEFORE = pattern()`[\p{L}\p{N}_+.-]$`;
const GLUED_AFTER = pattern()`^(?:[\p{L}_=+]{1,2}|:\d)`;
const EXTENSION = /^x\d/i;
/** ISO 8601 writes years of more than four digits, or all of them, with a sign. */
const DATE = /^\+\d{4}-\d\d-\d\d(?!\d)/;

function* numbers({ text }: Reading): Generator<Find> {
  let free = 0;
  for (const match of text.matchAll(START)) {
    const start = match.index;
    if (start < free || (start > free && GLUED_BEFORE.test(text.slice(Math.max(0, start - 1), start)))) continue;
    if (start === free && start > 0 && !/\d/.test(text.charAt(start - 1)) && GLUED_BEFORE.test(text.charAt(start - 1)))
      continue;
    const number = phoneAt(text, start + match[0].length);
    if (!number || DATE.test(text.slice(start, start + 12))) continue;
    const after = text.slice(number.end, number.end + 2);
    if (GLUED_AFTER.test(after) && !EXTENSION.test(after) && !/^\+[1-9]/.test(after)) continue;
    free = number.end;
    yield { start, end: number.end, value: `+${number.digits}`, confidence: 'high' };
  }
}

function parse(value: string): string | undefined {
  const number = value.startsWith('+') ? phoneAt(value, 1) : undefined;
  return number?.end === value.length ? `+${number.digits}` : undefined;
}

/**
 * Telephone numbers with their country's code; without one any number would do. Normal form: `+` and the digits (ITU-T
 * E.164), without an extension.
 */
const phone: Kind = {
  name: 'phone',
  precedence: 95,
  scope: 'line',
  cue: /\+[1-9](?:\d|[ (.)\u00a0\u2011-])|(?:tel|phone|fax|mob|cell|call|whatsapp)\D{1,8}00[1-9]/i,
  parse,
  find: (reading) => [...numbers(reading)],
};
export default phone;
