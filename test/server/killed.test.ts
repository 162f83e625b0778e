import { expect, onTestFinished, test } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { emptyFolder, socctl } from '../cli/run.ts';
import { storeIn } from '../cli/seed.ts';
import { start } from '../cli/start.ts';
import { ask } from './serve.ts';

const ROUNDS = 8;
/** Answers in a round before the kill: not the same in any two, so that it strikes at another moment. */
const answersOf = (round: number): number => 10 + 7 * round;

/** Something written for a client, and whether it is there afterwards. */
interface Write {
  /** Sends the write; the answer, and what its audit row says of it. */
  send(url: string, key: string, name: string): Promise<Answer>;
  isThere(store: Store, answer: Answer): Promise<boolean>;
}

interface Answer {
  readonly status: number;
  readonly json: unknown;
  readonly name: string;
}

const analysis: Write = {
  async send(url, key, name) {
    const ioc = `${name}.example.net`;
    return { ...(await ask(`${url}/api/v1/analysis`, { key, body: { ioc, type: 'domain' } })), name };
  },
  async isThere(store, { json, name }) {
    return (await store.analyses.find((json as { id: string }).id))?.ioc === `${name}.example.net`;
  },
};

const entry: Write = {
  async send(url, key, name) {
    const body = { alertTriage: [{ packageType: 'npm', packageName: name, state: 'ignore' }] };
    return { ...(await ask(`${url}/v0/orgs/default/triage/alerts`, { key, body })), name };
  },
  async isThere(store, { name }) {
    const entries = await store.triage.list({
      org: 'default',
      sort: 'created_at',
      direction: 'desc',
      limit: 1_000_000,
      offset: 0,
    });
    return entries.some(({ entry: text }) => (JSON.parse(text) as { package_name: string }).package_name === name);
  },
};

const incident: Write = {
  async send(url, key, name) {
    return { ...(await ask(`${url}/api/socctl/v1/incidents.create`, { key, body: { title: name } })), name };
  },
  async isThere(store, { json, name }) {
    return (await store.incidents.find((json as { number: number }).number))?.title === name;
  },
};

/** One client writes analyses, one entries, one incidents. */
const WRITES = { analysis, entry, incident };
type Kind = keyof typeof WRITES;

/** Writes one after the other until the server is gone. */
async function load(
  url: string,
  key: string,
  kind: Kind,
  round: number,
  done: (answer: Answer) => void,
): Promise<void> {
  for (let count = 0; ; count++) {
    try {
      const answer = await WRITES[kind].send(url, key, `h${count}.${kind}.r${round}`);
      if (answer.status === 200) done(answer);
    } catch {
      return;
    }
  }
}

test(`what was acknowledged is there after ${ROUNDS} SIGKILLs under load, and so are the audit rows`, async () => {
  const home = emptyFolder();
  const { stdout } = await socctl(['keys', 'create', 'soar', '--scope', '*'], { home });
  const acknowledged: { readonly kind: Kind; readonly answer: Answer }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { child, told, stderr, ended } = start(['serve', '--port', '0'], { home });
    onTestFinished(() => void child.kill('SIGKILL'));
    await told('\n');
    const url = /listening on (http:\S+)/.exec(stderr())?.[1] ?? '';
    let left = answersOf(round);
    const clients = (Object.keys(WRITES) as Kind[]).map((kind) =>
      load(url, stdout.trim(), kind, round, (answer) => {
        acknowledged.push({ kind, answer });
        left -= 1;
        if (left === 0) child.kill('SIGKILL');
      }),
    );
    await Promise.all([...clients, ended]);
  }
  for (const kind of Object.keys(WRITES)) {
    expect(acknowledged.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(ROUNDS);
  }

  const lines: string[] = [];
  const store = await openStore({ path: storeIn(home), now: () => new Date(), notice: (line) => lines.push(line) });
  onTestFinished(() => store.close());
  const { integrity } = await store.status();
  expect([integrity, lines]).toEqual(['ok', []]);
  const rows = (await store.audit.list({ limit: 1_000_000 })).filter(({ status }) => status === 200);
  // A call whose row is there may have been cut off before its answer: never the other way round.
  expect(rows.length).toBeGreaterThanOrEqual(acknowledged.length);
  const analyzed = new Set(rows.map(({ ioc }) => ioc));
  for (const { kind, answer } of acknowledged) {
    expect([answer.name, await WRITES[kind].isThere(store, answer)]).toEqual([answer.name, true]);
    if (kind === 'analysis') expect(analyzed).toContain(`${answer.name}.example.net`);
  }
});
