import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { optionMatters } from '../option-matters.ts';

// Runs that end: on an address that no machine has (RFC 5737), or on a port that is taken. What serve does where it
// can listen is told in test/server/process.test.ts.
const NOWHERE = '192.0.2.1';

/** A port of 127.0.0.1 that is in use. */
function takenPort(): Promise<string> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(String(typeof address === 'object' ? address?.port : ''));
    });
  });
}

optionMatters('serve --port', {
  args: ['serve', '--host', NOWHERE, '--port', '7777'],
  without: ['serve', '--host', NOWHERE],
  changes: 'stderr',
  sees: /cannot listen on port 7777 of 192\.0\.2\.1: it is no address of this machine/,
});
optionMatters('serve --host', {
  before: takenPort,
  args: ['serve', '--port', '{}', '--host', NOWHERE],
  without: ['serve', '--port', '{}'],
  changes: 'stderr',
  sees: /of 192\.0\.2\.1: it is no address of this machine/,
});
