import { expect, test } from 'vitest';
import { Refusal } from '../../../src/server/refusal.ts';
import { outwardly } from '../../../src/server/wire.ts';

const STORE = '/home/ana/.local/share/socctl/socctl.db';

test.each([
  ['not_found', `no analysis 7 in the local store ${STORE}`, 'no analysis 7 in the store of this server'],
  ['unavailable', `the store ${STORE} is read-only`, 'the store of this server is read-only'],
  [
    'unavailable',
    `the store ${STORE} cannot be made: EACCES: permission denied, mkdir '/home/ana/.local/share'`,
    "the store of this server cannot be made: EACCES: permission denied, mkdir '…'",
  ],
  ['not_found', 'no mark on http://a.example/home/ana', 'no mark on http://a.example/home/ana'],
  ['invalid_request', `what is sb_${'0'.repeat(32)}`, 'what is sb_00000000…'],
] as const)('%s: %s', (code, line, said) => {
  const { message, more } = outwardly(new Refusal(400, code, line, { hint: line, retryAfterS: 3 }), STORE);
  expect([message, more]).toEqual([said, { hint: said, retryAfterS: 3 }]);
});
