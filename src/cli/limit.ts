import { Failure } from '../shared/failure.ts';
import type { Call } from './command.ts';

/**
 * The whole number that an option gives.
 * @throws Failure `usage` for anything else than digits.
 */
export function wholeNumber(
  call: Call,
  name: string,
  hint = `a whole number, for example --${name} 2`,
): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure('usage', `--${name}: '${text}' is no number`, hint);
}

/** `--limit`: the number given, all for 0, `usual` without it. */
export function limitOf(call: Call, usual: number): number {
  return (wholeNumber(call, 'limit', 'a whole number; 0 for all') ?? usual) || Number.POSITIVE_INFINITY;
}

/** What one page of a paged operation holds, whatever its records are called. */
interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

const LARGEST_PAGE = 1000;

/** Asks page after page until there are as many as the limit allows. */
export async function pagesUpTo<T>(
  limit: number,
  ask: (page: { limit: number; offset: number }) => Promise<Page<T>>,
): Promise<Page<T>> {
  const items: T[] = [];
  let total = 0;
  do {
    const page = await ask({ limit: Math.min(LARGEST_PAGE, limit - items.length), offset: items.length });
    total = page.total;
    for (const item of page.items) items.push(item);
    if (page.items.length === 0) break;
  } while (items.length < Math.min(limit, total));
  return { items, total };
}
