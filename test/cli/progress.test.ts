import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../remote/listen.ts';
import { SOCBUDDY_KEY, socbuddyServer } from '../remote/socbuddy-server.ts';
import { onTerminal } from './pty.ts';
import { emptyFolder } from './run.ts';

/** Longer than what is done without a word. */
const SLOW_MS = 900;

let server: Listening;
beforeAll(async () => {
  const answer = socbuddyServer();
  server = await listen(async (...exchange) => {
    await sleep(SLOW_MS);
    return answer(...exchange);
  });
});
afterAll(() => server.close());

const line = (words: string): string =>
  `export SOCCTL_SOCBUDDY_URL=${server.url} SOCCTL_SOCBUDDY_KEY=${SOCBUDDY_KEY}; ${words}`;

test('work that takes a while shows how far it is', async () => {
  const screen = await onTerminal(line('stty cols 80; socctl analyze 1.1.1.1 2.2.2.2'), [], emptyFolder());
  expect(screen).toMatch(/\d+ indicators, \d+\/s/);
});

test.each([
  ['without a width', 'stty cols 0; socctl analyze 1.1.1.1 2.2.2.2'],
  ['that is dumb', 'stty cols 80; TERM=dumb socctl analyze 1.1.1.1 2.2.2.2'],
])('on a terminal %s it ends, and shows nothing of the kind', async (_, words) => {
  const screen = await onTerminal(line(words), [], emptyFolder());
  expect(screen).toContain('2[.]2[.]2[.]2');
  expect(screen).not.toMatch(/indicators, \d+\/s/);
});
