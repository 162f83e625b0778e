import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ledger } from '../../src/analysis/index.ts';
import { ledgerIn } from '../../src/engine/local/outside.ts';
import { openStore, type Store } from '../../src/store/index.ts';

let stores: Store[];
/** Two that know nothing of one another, as two processes are. */
let ledgers: readonly [Ledger, Ledger];

beforeEach(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-ledger-')), 'socctl.db');
  const open = () => openStore({ path, now: () => new Date(), notice: () => {} });
  const [one, other] = [await open(), await open()];
  stores = [one, other];
  ledgers = [ledgerIn(async () => one), ledgerIn(async () => other)];
});

afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
});

/** One more. @returns how many there are then. */
function count(ledger: Ledger, account = 'abuseipdb'): Promise<number> {
  return ledger.change(account, (state = '0') => {
    const value = Number(state) + 1;
    return { state: String(value), value };
  });
}

test('no step of one is lost to another, whatever each wrote last', async () => {
  const [one, other] = ledgers;
  const order = [one, other, one, one, other, other, other, one, other, one];
  const told: number[] = [];
  for (const ledger of order) told.push(await count(ledger));
  expect(told).toEqual(order.map((_, index) => index + 1));
  expect(await one.read('abuseipdb')).toBe(String(order.length));
});

test('nor at the same time', async () => {
  const told = await Promise.all(Array.from({ length: 200 }, (_, index) => count(ledgers[index % 2 ? 1 : 0])));
  expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});

test('a step that writes nothing judges by what is written, not by what was', async () => {
  const [one, other] = ledgers;
  await count(one);
  await count(other);
  expect(await one.change('abuseipdb', (state) => ({ value: state }))).toBe('2');
});

test('accounts are apart', async () => {
  const [one] = ledgers;
  await count(one);
  expect(await count(one, 'abuseipdb:0123456789ab')).toBe(1);
});
