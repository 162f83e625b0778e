import { expect, test } from 'vitest';
import { Refusal } from '../../../src/server/refusal.ts';
import { outwardly } from '../../../src/server/wire.ts';

const HOST = 'soc.example:5000';
const STORE = '/home/ana/.local/share/socctl/socctl.db';

test.each([
  ['not_found', `no analysis 7 in the local store ${STORE}`, 'no analysis 7 in the server soc.example:5000'],
  ['unavailable', `the store ${STORE} is read-only`, 'the store of the server soc.example:5000 is read-only'],
  [
    'unavailable',
    `the store ${STORE} cannot be made: EACCES: permission denied, mkdir '/home/ana/.local/share'`,
    "the store of the server soc.example:5000 cannot be made: EACCES: permission denied, mkdir '…'",
  ],
  ['not_found', 'no mark on http://a.example/home/ana', 'no mark on http://a.example/home/ana'],
  ['invalid_request', `what is sb_${'0'.repeat(32)}`, 'what is sb_00000000…'],
] as const)('%s: %s', (code, line, said) => {
  const { message, more } = outwardly(new Refusal(400, code, line, { hint: line, retryAfterS: 3 }), {
    storePath: STORE,
    host: HOST,
  });
  expect([message, more]).toEqual([said, { hint: said, retryAfterS: 3 }]);
});

test.each([undefined, '', 'a b', '<script>', 'a'.repeat(256), '$&'])('a host %j is not repeated', (host) => {
  const refusal = new Refusal(404, 'not_found', `no incident 7 in the local store ${STORE}`);
  expect(outwardly(refusal, { storePath: STORE, host }).message).toBe('no incident 7 in this server');
});
