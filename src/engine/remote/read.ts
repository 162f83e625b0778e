import { isObject, type Json } from '../../shared/json.ts';
import { utc } from '../../shared/time.ts';

/** Readers for answers of servers that are not ours: each gives what fits, undefined for everything else. */

export type Fields = Json;

export function fieldsOf(value: unknown): Fields | undefined {
  return isObject(value) ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return (listOf(value) ?? []).filter((each) => typeof each === 'string');
}

export function numberOf(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

export function wholeOf(value: unknown, least = 0): number | undefined {
  return Number.isSafeInteger(value) ? numberOf(value, least, Number.MAX_SAFE_INTEGER) : undefined;
}

/** One of some words, whatever its capitals. */
export function wordOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  const lower = textOf(value)?.toLowerCase();
  return words.find((word) => word.toLowerCase() === lower);
}

/** A time as we write it. One without a zone is taken as UTC, which is what servers mean that leave it out. */
export function timeOf(value: unknown): string | undefined {
  const text = textOf(value)?.trim();
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}/.test(text) || text.length > 40) return undefined;
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text)) return text;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes(':') ? text : `${text}Z`;
  const date = new Date(zoned.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) ? undefined : utc(date);
}
