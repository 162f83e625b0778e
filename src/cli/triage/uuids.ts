import type { Engine } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import { allPages } from './pages.ts';

const FEWEST_DIGITS = 6;
const DIGITS = 32;

function digitsOf(text: string): string {
  return text.toLowerCase().replaceAll('-', '');
}

/** Whether it can be the beginning of a uuid, and no whole one. */
function isBeginning(digits: string): boolean {
  return /^[0-9a-f]+$/.test(digits) && digits.length >= FEWEST_DIGITS && digits.length < DIGITS;
}

/**
 * The full uuids for beginnings of at least 6 hex digits, found by listing: no server has to know of them. What is no
 * beginning, or of no entry, stays as it is: the engine says that there is no such entry.
 * @throws Failure `invalid_request` for the beginning of several.
 */
export async function fullUuids(texts: readonly string[], engine: Engine, signal: AbortSignal): Promise<string[]> {
  if (!texts.some((text) => isBeginning(digitsOf(text)))) return [...texts];
  const known: string[] = [];
  for await (const entries of allPages(engine, {}, signal)) known.push(...entries.map(({ uuid }) => uuid));
  return texts.map((text) => {
    const digits = digitsOf(text);
    const found = isBeginning(digits) ? known.filter((uuid) => digitsOf(uuid).startsWith(digits)) : [];
    if (found.length <= 1) return found[0] ?? text;
    const message = `the uuid of more than one triage entry begins with ${text}`;
    throw new Failure('invalid_request', message, 'give more of the uuid');
  });
}
