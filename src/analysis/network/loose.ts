import { peek, peekText } from './fields.ts';
import { moment } from './times.ts';
import { namesOf, textsIn } from './words.ts';

/**
 * Facts of an answer that decide nothing, by the path of names to them: what is missing, empty or of another type than it
 * should be is left out. What decides is read with `fieldsOf`, where that is an error.
 */
type Path = readonly (string | number)[];

/** A text on one line, short. */
export function nameAt(value: unknown, ...path: Path): string | undefined {
  return namesOf([peekText(value, ...path)])[0];
}

/** The texts of a list, as they come. */
export function textsAt(value: unknown, ...path: Path): string[] {
  return textsIn(peek(value, ...path));
}

/** A whole number, 0 or more; some write it as text. */
export function countAt(value: unknown, ...path: Path): number | undefined {
  const found = peek(value, ...path);
  const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return Number.isSafeInteger(number) && (number as number) >= 0 ? (number as number) : undefined;
}

/** A date or time as UTC text. */
export function timeAt(value: unknown, ...path: Path): string | undefined {
  const text = peekText(value, ...path);
  return text === undefined ? undefined : moment(text);
}

/** The facts that there are. */
export function given<T>(facts: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, T] => fact[1] !== undefined));
}
