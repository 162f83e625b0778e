import type { Brand } from './list.ts';
import { TRADE_WORDS } from './trades.ts';
import { LURES, SERVICE_WORDS } from './words.ts';

/**
 * Whether a word beside a name, with or without a number behind it, is a lure: one that asks for a secret, one of the
 * owner's trade, or, for names that nobody else bears, one of any service.
 */
export function isLure(word: string, { common, trade }: Brand): boolean {
  const bare = word.replace(/\d{1,4}$/, '');
  return LURES.has(bare) || (trade && TRADE_WORDS[trade].has(bare)) || (!common && SERVICE_WORDS.has(bare));
}

/** Whether one of the words beside a name is a lure. */
export function isLured(others: readonly string[], brand: Brand): boolean {
  return others.some((word) => isLure(word, brand));
}
