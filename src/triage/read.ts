import { TRIAGE_STATES, type TriageState } from './entry.ts';
import { meantState } from './states.ts';

/** What is wrong with a value, in words that follow the name of its field, and what may help. */
export interface Problem {
  readonly problem: string;
  readonly hint?: string;
}

/** Turns a value as asked for into one as stored; never throws. */
export type Read<T> = (value: unknown) => { readonly value: T } | Problem;

const LONGEST = 1000;
const LONGEST_NOTE = 10_000;
const LONGEST_SHOWN = 60;

/** A value in a message: bounded, whatever it is. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : String(JSON.stringify(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** Text, where null, '' and `*` stand for any value; blanks around it would never match anything. */
export const word: Read<string | null> = (value) => {
  if (value === null) return { value };
  if (typeof value !== 'string') return { problem: `${shown(value)} is no text` };
  const text = value.trim();
  if (text.length > LONGEST) return { problem: `is longer than ${LONGEST} characters` };
  return { value: text === '' || text === '*' ? null : text };
};

/** The same without a `*` in it: such a name would match nothing, since it is compared as a whole. */
export const whole: Read<string | null> = (value) => {
  const read = word(value);
  if ('problem' in read || !read.value?.includes('*')) return read;
  return { problem: `${shown(value)} has a * in it`, hint: '* alone means any; only a version may end in one' };
};

/** Like `whole`, but '' is a value of its own: no namespace. */
export const namespace: Read<string | null> = (value) =>
  typeof value === 'string' && value.trim() === '' ? { value: '' } : whole(value);

/** A version, or the beginning of one with a `*` at its end. */
export const version: Read<string | null> = (value) => {
  const read = word(value);
  if ('problem' in read || read.value === null) return read;
  const star = read.value.indexOf('*');
  if (star === -1 || star === read.value.length - 1) return read;
  return { problem: `${shown(value)} has a * before its end`, hint: 'a * may stand at the end only, as in 4.1.*' };
};

/** CVSS scores have one decimal, from 0.0 to 10.0 (CVSS v3.1 specification, section 5). */
const COMPARISON = /^(?:>=|<=|==|>|<)(?:10(?:\.0)?|\d(?:\.\d)?)$/;

export const comparison: Read<string | null> = (value) => {
  const read = word(value);
  if ('problem' in read || read.value === null || COMPARISON.test(read.value)) return read;
  return {
    problem: `${shown(value)} compares no CVSS score`,
    hint: 'one of >= > == < <= and a score from 0.0 to 10.0, as in >=7.5',
  };
};

/** One of the values; null means any. */
export function oneOf<const T extends string>(values: readonly (T | '*')[]): Read<T | '*'> {
  return (value) => {
    const found = value === null ? '*' : values.find((each) => each === value);
    if (found !== undefined) return { value: found };
    return { problem: `${shown(value)} is none of its values`, hint: `one of: ${values.join(', ')}` };
  };
}

export const note: Read<string> = (value) => {
  if (typeof value !== 'string') return { problem: `${shown(value)} is no text` };
  return value.length > LONGEST_NOTE ? { problem: `is longer than ${LONGEST_NOTE} characters` } : { value };
};

export const state: Read<TriageState> = (value) => {
  const found = TRIAGE_STATES.find((each) => each === value);
  if (found) return { value: found };
  const meant = typeof value === 'string' ? meantState(value) : undefined;
  const hint = meant ? `did you mean ${meant}?` : `one of: ${TRIAGE_STATES.join(', ')}`;
  return { problem: `${shown(value)} is no state`, hint };
};
