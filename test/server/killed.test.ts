import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { emptyFolder, socctl } from '../cli/run.ts';
import { storeIn } from '../cli/seed.ts';
import { start } from '../cli/start.ts';
import { ask } from './serve.ts';

const ROUNDS = 8;
const CLIENTS = 4;
/** Answers in a round before the kill: not the same in any two, so that it strikes at another moment. */
const answersOf = (round: number): number => 10 + 7 * round;

/** An analysis whose answer arrived. */
interface Acknowledged {
  readonly id: string;
  readonly ioc: string;
}

/** Asks one indicator after the other until the server is gone. */
async function load(url: string, key: string, name: string, done: (answer: Acknowledged) => void): Promise<void> {
  for (let count = 0; ; count++) {
    const ioc = `h${count}.${name}.example.net`;
    try {
      const { status, json } = await ask(`${url}/api/v1/analysis`, { key, body: { ioc, type: 'domain' } });
      if (status === 200) done({ id: (json as Acknowledged).id, ioc });
    } catch {
      return;
    }
  }
}

test(`what was acknowledged is there after ${ROUNDS} SIGKILLs under load: analyses and their audit rows`, async () => {
  const home = emptyFolder();
  const { stdout } = await socctl(['keys', 'create', 'soar', '--scope', 'analysis:write'], { home });
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { child, told, stderr, ended } = start(['serve', '--port', '0'], { home });
    onTestFinished(() => void child.kill('SIGKILL'));
    await told('\n');
    const url = /listening on (http:\S+)/.exec(stderr())?.[1] ?? '';
    let left = answersOf(round);
    const clients = Array.from({ length: CLIENTS }, (_, client) =>
      load(url, stdout.trim(), `c${client}.r${round}`, (answer) => {
        acknowledged.push(answer);
        left -= 1;
        if (left === 0) child.kill('SIGKILL');
      }),
    );
    await Promise.all([...clients, ended]);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * answersOf(0));

  const lines: string[] = [];
  const store = await openStore({ path: storeIn(home), now: () => new Date(), notice: (line) => lines.push(line) });
  onTestFinished(() => store.close());
  const { integrity } = await store.status();
  expect([integrity, lines]).toEqual(['ok', []]);
  const rows = await store.audit.list({ limit: 1_000_000 });
  const recorded = new Set(rows.filter(({ status }) => status === 200).map(({ ioc }) => ioc));
  expect(acknowledged.filter(({ ioc }) => !recorded.has(ioc))).toEqual([]);
  for (const { id, ioc } of acknowledged) expect((await store.analyses.find(id))?.ioc).toBe(ioc);
});
