import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Limit, Plugin, Reach } from '../../src/analysis/index.ts';
import { runPlugins } from '../../src/analysis/index.ts';
import { accountName } from '../../src/analysis/schedule/turns.ts';
import { ledgerIn, listsIn } from '../../src/engine/local/outside.ts';
import { createHttp } from '../../src/net/index.ts';
import type { Clock, Sleep } from '../../src/shared/time.ts';
import { openStore } from '../../src/store/index.ts';
import { quicker } from './quicker.ts';
import { type Respond, serving } from './serving.ts';
import { fast, IP, KEY, OPEN, slow, submitting } from './step.ts';

interface Setting {
  readonly maxWaitMs?: number;
  readonly now?: Clock;
}

const NOON = Date.parse('2026-08-01T12:00:00Z');

/** A clock that only waiting moves on, so that nobody really waits. */
function patientClock() {
  let time = NOON;
  const waits: number[] = [];
  const sleep: Sleep = async (ms) => {
    waits.push(ms);
    time += ms;
  };
  return { now: () => new Date(time), sleep, waits };
}

/** A store of its own and the way to one stand-in. */
async function reachTo(respond: Respond, limits?: readonly Limit[], sleep?: Sleep) {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-schedule-')), 'socctl.db');
  const store = await openStore({ path, named: false, home: undefined, now: () => new Date(), notice: () => {} });
  const http = createHttp('0.0.0');
  onTestFinished(async () => {
    await http.close();
    await store.close();
  });
  const { origin, asked } = await serving(respond);
  const reach: Reach = {
    access: async () => ({ key: KEY, url: origin, limits }),
    http: async () => http,
    ledger: ledgerIn(async () => store),
    lists: listsIn(async () => store),
    ...(sleep && { sleep }),
  };
  return { reach, asked, store };
}

function run(plugin: Plugin, reach: Reach, { maxWaitMs = 0, now = () => new Date() }: Setting = {}) {
  const context = { now, signal: new AbortController().signal, gate: OPEN, reach, maxWaitMs };
  return runPlugins(IP, [plugin], context).then(([result]) => result);
}

/** Answers with each in turn, the last one again and again. */
function inTurn(...answers: readonly (readonly [number, object, Readonly<Record<string, string>>?])[]): Respond {
  let next = 0;
  return (_, response) => {
    const [status, body, headers = {}] = answers[Math.min(next++, answers.length - 1)] ?? [500, {}];
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

const UNKNOWN = { noise: false, riot: false, ip: IP.value, message: 'IP not observed scanning the internet.' };
const abuseipdb = fast('abuseipdb');
const CLEAN = {
  data: { abuseConfidenceScore: 12, totalReports: 2, numDistinctUsers: 1, isWhitelisted: false, isTor: false },
};

test('over the limit it waits, and no longer than it may', async () => {
  const { now, sleep, waits } = patientClock();
  const { reach, asked } = await reachTo(inTurn([200, CLEAN]), [{ calls: 2, seconds: 1 }], sleep);
  const early = await Promise.all([1, 2, 3].map(() => run(abuseipdb, reach, { now })));
  expect(early.map((result) => result?.status)).toEqual(['ok', 'ok', 'error']);
  expect(early[2]?.error).toMatchObject({ code: 'rate_limited', retry_after_s: expect.any(Number) });
  expect(asked).toHaveLength(2);
  expect(waits).toEqual([]);
  const later = await run(abuseipdb, reach, { now, maxWaitMs: 3000 });
  expect(later?.status).toBe('ok');
  expect(asked).toHaveLength(3);
  expect(now().getTime() - NOON).toBeGreaterThanOrEqual(1000);
  expect(now().getTime() - NOON).toBeLessThanOrEqual(3000);
});

test('what fails on the way is tried again, and works', async () => {
  const { reach, asked } = await reachTo(inTurn([503, {}], [502, {}], [200, CLEAN]));
  expect((await run(abuseipdb, reach))?.status).toBe('ok');
  expect(asked).toHaveLength(3);
});

test('what fails three times is an error, and five times in a row is left alone', async () => {
  const { reach, asked } = await reachTo(inTurn([503, {}]), undefined, quicker);
  expect((await run(abuseipdb, reach))?.error?.code).toBe('provider_error');
  expect(asked).toHaveLength(3);
  await run(abuseipdb, reach);
  expect(asked).toHaveLength(5);
  const result = await run(abuseipdb, reach, { maxWaitMs: 60_000 });
  expect(result?.error?.message).toContain('failed several times in a row');
  expect(asked).toHaveLength(5);
});

test('"too many" is waited for as long as the source says, in seconds or as a date', async () => {
  for (const header of ['4', new Date(NOON + 4000).toUTCString()]) {
    const { now, sleep, waits } = patientClock();
    const { reach, asked } = await reachTo(
      inTurn([429, {}, { 'retry-after': header }], [200, CLEAN]),
      undefined,
      sleep,
    );
    expect((await run(abuseipdb, reach, { now, maxWaitMs: 5000 }))?.status).toBe('ok');
    expect(waits).toEqual([4000]);
    expect(asked).toHaveLength(2);
  }
});

test('"too many" is remembered for the next run, and the row says when it works again', async () => {
  const { reach, asked } = await reachTo(inTurn([429, {}, { 'retry-after': '90' }], [200, CLEAN]));
  for (const time of [1, 2]) {
    const result = await run(abuseipdb, reach);
    expect([time, result?.error?.code]).toEqual([time, 'rate_limited']);
    expect(result?.error?.retry_after_s).toBeGreaterThan(80);
  }
  expect(asked).toHaveLength(1);
});

test('a quota that is used up is not tried again before it is renewed', async () => {
  const headers = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0', 'x-rate-limit-reset-after': '120' };
  const { reach, asked } = await reachTo(inTurn([200, CLEAN, headers]));
  expect((await run(abuseipdb, reach))?.status).toBe('ok');
  expect((await run(abuseipdb, reach))?.error?.code).toBe('rate_limited');
  expect(asked).toHaveLength(1);
});

test('what is handed over is never handed over twice', async () => {
  const joe = slow('joe_sandbox');
  const { reach, asked } = await reachTo(inTurn([503, {}]));
  expect((await run(submitting(joe), reach))?.status).toBe('error');
  expect(asked).toHaveLength(1);
});

test('accounts are told apart by their keys, and no key is written', async () => {
  const { reach, store } = await reachTo(inTurn([200, CLEAN]), [{ calls: 1, seconds: 60 }]);
  const other: Reach = { ...reach, access: async () => ({ ...(await reach.access('')), key: `${KEY}x` }) };
  const results = await Promise.all([run(abuseipdb, reach), run(abuseipdb, other)]);
  expect(results.map((result) => result?.status)).toEqual(['ok', 'ok']);
  const names = [KEY, `${KEY}x`].map((key) => accountName('abuseipdb', key));
  const rows = (await Promise.all(names.map((name) => store.turns.of(name)))).filter((row) => row !== undefined);
  expect(rows).toHaveLength(2);
  expect(new Set(names).size).toBe(2);
  expect(JSON.stringify([names, rows])).not.toContain(KEY.slice(0, 8));
});

test('a source that does not know the value is no failure', async () => {
  const { reach, asked } = await reachTo(inTurn([404, UNKNOWN]));
  for (let time = 0; time < 7; time++) expect((await run(fast('greynoise'), reach))?.status).toBe('not_found');
  expect(asked.length).toBeGreaterThanOrEqual(7);
});
