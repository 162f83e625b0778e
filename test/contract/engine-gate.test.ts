import { createSocket } from 'node:dgram';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { internalEntries } from '../../src/analysis/gate/entries.ts';
import type { Basis, Egress, Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { type RemotePlugin, remote } from '../../src/analysis/network/remote.ts';
import { createLocalEngine, type Engine, type GateSettings, type LocalEngineOptions } from '../../src/engine/index.ts';
import { createHttp } from '../../src/net/index.ts';

const START = Date.parse('2026-08-01T12:00:00Z');
const IOC = 'evilish.org';

function newStore(): string {
  return join(mkdtempSync(join(tmpdir(), 'socctl-gate-')), 'socctl.db');
}

let storePath: string;
let clock: number;
beforeEach(() => {
  storePath = newStore();
  clock = START;
});

interface Wanted extends Partial<LocalEngineOptions> {
  readonly labels?: Partial<GateSettings>;
  readonly urls?: Readonly<Record<string, string>>;
  readonly keyed?: boolean;
}

function engineWith(
  plugins: LocalEngineOptions['plugins'] & {},
  { labels, urls = {}, keyed = true, ...more }: Wanted = {},
): Engine {
  const engine = createLocalEngine({
    storePath,
    actor: 'tester',
    notice: () => {},
    plugins,
    now: () => new Date(clock),
    gate: () => ({ tlp: 'amber', pap: 'green', internal: [], ...labels }),
    outside: {
      hasKey: async () => keyed,
      switchedOn: () => true,
      maySubmit: () => true,
      terms: (name) => ({ url: urls[name] }),
      access: async (name) => ({ url: urls[name] }),
      http: async () => createHttp('0.0.0'),
    },
    ...more,
  });
  onTestFinished(() => engine.close());
  return engine;
}

/** A source that counts how often it is asked. */
function counting(over: Partial<Plugin> = {}) {
  const asked: string[] = [];
  const plugin: Plugin = {
    name: 'source',
    displayName: 'Source',
    version: '1',
    types: ['ip', 'domain', 'url', 'hash'],
    categories: [],
    basis: 'engines',
    group: 'source',
    egress: 'lookup',
    url: 'https://source.example/api',
    limits: [{ calls: 4, seconds: 60 }],
    run: ({ value }) => {
      asked.push(value);
      return { summary: { asked: true } };
    },
    ...over,
  };
  return { plugin, asked };
}

const later = (seconds: number): void => {
  clock += seconds * 1000;
};
const HOUR = 3600;

describe('how long an answer counts', () => {
  const hash = '0123456789abcdef'.repeat(4);
  test.each<[string, string, Partial<Plugin>, number]>([
    ['of a list', IOC, { basis: 'list' }, HOUR],
    ['of engines', IOC, { basis: 'engines' }, 6 * HOUR],
    ['of a crowd', IOC, { basis: 'crowd' }, 6 * HOUR],
    ['of a sensor', IOC, { basis: 'sensor' }, 6 * HOUR],
    ['of a registry', IOC, { basis: 'registry' }, 24 * HOUR],
    ['of a file', hash, { basis: 'engines' }, 7 * 24 * HOUR],
    ['of a file on a list', hash, { basis: 'list' }, 7 * 24 * HOUR],
    ['not found', IOC, { run: () => ({ status: 'not_found' }) }, HOUR],
    ['a file not found', hash, { run: () => ({ status: 'not_found' }) }, HOUR],
  ])('%s', async (_, ioc, over, seconds) => {
    const engine = engineWith([counting(over).plugin]);
    const cached = async () => (await engine.call('analysis.run', { ioc })).results['source']?.cached;
    expect(await cached()).toBe(false);
    later(seconds - 1);
    expect(await cached()).toBe(true);
    later(2);
    expect(await cached()).toBe(false);
  });

  test('an error not at all', async () => {
    let asked = 0;
    const failing = counting({
      run: () => {
        asked += 1;
        throw new Error('no');
      },
    });
    const engine = engineWith([failing.plugin]);
    await engine.call('analysis.run', { ioc: IOC });
    await engine.call('analysis.run', { ioc: IOC });
    expect(asked).toBe(2);
  });
});

describe('an answer counts for the question it was given to', () => {
  const askedTwice = async (plugin: Partial<Plugin>, first: Wanted, second: Wanted): Promise<boolean> => {
    storePath = newStore();
    const { plugin: source, asked } = counting(plugin);
    await engineWith([source], first).call('analysis.run', { ioc: IOC });
    await engineWith([source], second).call('analysis.run', { ioc: IOC });
    return asked.length === 2;
  };
  const KEY = { required: false, variables: [] };

  test('at the same place', async () => {
    expect(await askedTwice({}, {}, {})).toBe(false);
    expect(await askedTwice({}, {}, { urls: { source: 'https://elsewhere.example' } })).toBe(true);
  });
  test('with a key, where one is not needed', async () => {
    expect(await askedTwice({ key: KEY }, { keyed: false }, { keyed: true })).toBe(true);
    expect(await askedTwice({}, { keyed: false }, { keyed: true })).toBe(false);
  });
  test('by the same profile, of an instance of one’s own', async () => {
    expect(await askedTwice({ egress: 'own' }, { profile: 'a' }, { profile: 'b' })).toBe(true);
    expect(await askedTwice({ egress: 'own' }, { profile: 'a' }, { profile: 'a' })).toBe(false);
    expect(await askedTwice({}, { profile: 'a' }, { profile: 'b' })).toBe(false);
  });
});

describe('the gate stands before the store', () => {
  test('a kept answer is held back as well', async () => {
    const { plugin, asked } = counting();
    const engine = engineWith([plugin]);
    await engine.call('analysis.run', { ioc: IOC });
    const { results, verdict } = await engine.call('analysis.run', { ioc: IOC, tlp: 'red' });
    expect(results['source']).toMatchObject({ status: 'skipped', skip: { reason: 'tlp' }, cached: false });
    expect([asked.length, verdict.coverage.skipped]).toEqual([1, 1]);
  });

  test.each<[Egress, boolean]>([
    ['none', true],
    ['own', true],
    ['dns', true],
    ['lookup', true],
    ['submit-private', false],
    ['submit-public', false],
  ])('as usual %s is asked: %s', async (egress, expected) => {
    const { plugin, asked } = counting({ egress });
    await engineWith([plugin]).call('analysis.run', { ioc: IOC });
    expect(asked.length === 1).toBe(expected);
  });

  test('what a request says goes before the settings', async () => {
    const { plugin, asked } = counting();
    const engine = engineWith([plugin], { labels: { tlp: 'red', pap: 'red' } });
    const { results } = await engine.call('analysis.run', { ioc: IOC });
    expect(results['source']?.skip).toEqual({
      reason: 'tlp',
      hint: 'looking it up takes TLP:AMBER or less and PAP:AMBER or less: --tlp amber --pap amber',
    });
    expect(asked).toEqual([]);
    await engine.call('analysis.run', { ioc: IOC, tlp: 'amber', pap: 'amber' });
    expect(asked).toEqual([IOC]);
  });

  test('incidents and investigations go by the settings, and by what their request says', async () => {
    const { plugin, asked } = counting();
    const engine = engineWith([plugin], { labels: { tlp: 'red' } });
    const { number } = await engine.call('incidents.create', {
      title: 'x',
      severity: 'low',
      description: `seen ${IOC}`,
    });
    await engine.call('incidents.enrich', { number });
    const { session_id } = await engine.call('investigation.start', { query: `what is ${IOC}` });
    await engine.call('investigation.work', { session_id });
    expect(asked).toEqual([]);
    await engine.call('investigation.message', { session_id, content: 'and other.evilish.org', tlp: 'amber' });
    await engine.call('incidents.enrich', { number, tlp: 'green' });
    expect(asked).toEqual(['other.evilish.org', IOC]);
  });

  test('a job that runs is asked for, unless it is about what is internal now', async () => {
    const { plugin } = counting();
    const { run: _, ...about } = plugin;
    let polled = 0;
    const box: SlowPlugin = {
      ...about,
      egress: 'submit-public',
      submit: async () => 'job',
      poll: async () => {
        polled += 1;
        return undefined;
      },
    };
    const open = engineWith([box], { labels: { tlp: 'clear', pap: 'clear' } });
    const { id } = await open.call('analysis.run', { ioc: IOC });
    await engineWith([box]).call('analysis.poll', { id });
    expect(polled).toBe(1);
    const internal = internalEntries(IOC);
    const states = await engineWith([box], { labels: { internal } }).call('analysis.poll', { id });
    expect(states).toMatchObject({ source: { status: 'pending', problem: { code: 'forbidden' } } });
    expect(polled).toBe(1);
  });

  test('settings that cannot be read ask nobody', async () => {
    const { plugin, asked } = counting();
    const gate = () => {
      throw new Error('the list cannot be read');
    };
    await expect(engineWith([plugin], { gate }).call('analysis.run', { ioc: IOC })).rejects.toThrow('cannot be read');
    expect(asked).toEqual([]);
  });
});

describe('offline', () => {
  test('kept answers count whatever their age, others are rows of their own', async () => {
    const { plugin, asked } = counting();
    const local = counting({ name: 'local', egress: 'none', url: undefined as never });
    const engine = engineWith([plugin, local.plugin]);
    await engine.call('analysis.run', { ioc: IOC });
    later(20 * 24 * HOUR);
    await engine.call('analysis.run', { ioc: 'other.org', offline: true });
    const { results } = await engine.call('analysis.run', { ioc: IOC, offline: true });
    expect(results['source']).toMatchObject({ status: 'ok', cached: true, age_s: 20 * 24 * HOUR });
    expect(results['local']).toMatchObject({ status: 'ok' });
    const other = await engine.call('analysis.run', { ioc: 'third.org', offline: true });
    expect(other.results['source']).toMatchObject({ status: 'skipped', skip: { reason: 'offline' } });
    expect(asked).toEqual([IOC]);
  });

  test.each<[string, Wanted, { max_age?: number; refresh?: boolean }]>([
    ['the settings say how long an answer counts', { ttl: () => HOUR }, {}],
    ['the request does', {}, { max_age: HOUR }],
    ['stored answers are not wanted', {}, { refresh: true }],
  ])('unless %s', async (_, wanted, request) => {
    const { plugin, asked } = counting();
    const engine = engineWith([plugin], wanted);
    await engine.call('analysis.run', { ioc: IOC });
    later(2 * HOUR);
    const { results } = await engine.call('analysis.run', { ioc: IOC, offline: true, ...request });
    expect(results['source']?.skip?.reason).toBe('offline');
    expect(asked).toHaveLength(1);
  });

  test('what is offline is asked when the network is there again', async () => {
    const { plugin, asked } = counting();
    const engine = engineWith([plugin]);
    await engine.call('analysis.run', { ioc: IOC, offline: true });
    await engine.call('analysis.run', { ioc: IOC });
    expect(asked).toEqual([IOC]);
  });
});

/** A source beyond this machine whose step is the test's, at a stand-in that counts. */
function far(egress: Egress, url: string, run: RemotePlugin['run'], basis: Basis = 'list'): Plugin {
  const about = {
    name: 'far',
    displayName: 'Far',
    version: '1',
    types: ['ip', 'domain', 'url'],
    categories: [],
    basis,
    group: 'far',
    egress,
    url,
  } as const;
  return remote(about, async () => ({ default: { ...about, run } }));
}

async function listServer() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end('evilish.org\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('lists', () => {
  const looked: RemotePlugin['run'] = async ({ value }, { list }) => {
    const { content } = await list(['list.txt'], (text) => text.split('\n'));
    return content.includes(value) ? { verdict: 'malicious', score: 90, confidence: 9 } : { status: 'not_found' };
  };

  test('are not fetched at TLP:RED, and used once they are kept', async () => {
    const { seen, url } = await listServer();
    const engine = engineWith([far('none', url, looked)]);
    const red = await engine.call('analysis.run', { ioc: IOC, tlp: 'red' });
    expect(red.results['far']?.skip).toEqual({
      reason: 'tlp',
      hint: 'its list was never fetched; nothing is fetched at TLP:RED: --tlp amber+strict',
    });
    expect(seen).toEqual([]);
    await engine.call('analysis.run', { ioc: 'other.org', tlp: 'amber+strict' });
    expect(seen).toEqual(['/list.txt']);
    const again = await engine.call('analysis.run', { ioc: IOC, tlp: 'red' });
    expect(again.results['far']).toMatchObject({ status: 'ok', verdict: 'malicious' });
    expect(seen).toHaveLength(1);
  });

  test('are not fetched for what is internal, nor offline', async () => {
    const { seen, url } = await listServer();
    const engine = engineWith([far('none', url, looked)]);
    const inside = await engine.call('analysis.run', { ioc: '10.0.0.1' });
    const offline = await engine.call('analysis.run', { ioc: IOC, offline: true });
    expect([inside, offline].map(({ results }) => results['far']?.skip?.reason)).toEqual(['internal_ioc', 'offline']);
    expect(seen).toEqual([]);
  });
});

test('name servers hear nothing of what they may not be told', async () => {
  let heard = 0;
  const socket = createSocket('udp4', (_, from) => {
    heard += 1;
    socket.send('?', from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  onTestFinished(() => void socket.close());
  const names: RemotePlugin['run'] = async ({ value }, way) => ({
    summary: { found: (await way.names.addresses(`${value}.list.example`)).length },
  });
  const engine = engineWith([far('dns', `dns://127.0.0.1:${socket.address().port}`, names)], {
    labels: { internal: internalEntries('acme-works.com') },
  });
  for (const [ioc, more] of [
    [IOC, { tlp: 'red' }],
    [IOC, { tlp: 'amber+strict' }],
    [IOC, { pap: 'amber' }],
    [IOC, { offline: true }],
    ['wiki.acme-works.com', { tlp: 'clear', pap: 'clear' }],
    ['10.0.0.1', { tlp: 'clear', pap: 'clear' }],
  ] as const) {
    await engine.call('analysis.run', { ioc, ...more });
    await engine.call('analysis.plan', { ioc });
  }
  expect(heard).toBe(0);
  await engine.call('analysis.run', { ioc: IOC });
  expect(heard).toBeGreaterThan(0);
});

describe('a plan', () => {
  test('says who would be told what, and asks nobody', async () => {
    const ask = counting({ name: 'ask' });
    const open = counting({ name: 'open', egress: 'submit-public' });
    const here = counting({ name: 'here', egress: 'none', url: undefined as never });
    const list = counting({ name: 'list', egress: 'none' });
    const plugins = [ask, open, here, list].map(({ plugin }) => plugin);
    const engine = engineWith(plugins, { urls: { ask: 'https://proxy.example' } });
    const ioc = 'http://bob:word@evilish.org/a#mine';
    expect(await engine.call('analysis.plan', { ioc, plugins: ['ask', 'open', 'here', 'list', 'nobody'] })).toEqual({
      ioc,
      type: 'url',
      tlp: 'amber',
      pap: 'green',
      sources: [
        {
          plugin: 'ask',
          does: 'ask',
          egress: 'lookup',
          to: 'https://proxy.example',
          sends: 'http://evilish.org/a',
          limits: [{ calls: 4, seconds: 60 }],
        },
        {
          plugin: 'open',
          does: 'held',
          egress: 'submit-public',
          skip: { reason: 'tlp', hint: expect.stringContaining('--tlp clear --pap clear') },
        },
        { plugin: 'here', does: 'local', egress: 'none' },
        { plugin: 'list', does: 'list', egress: 'none', to: 'https://source.example/api' },
      ],
      ignored_plugins: ['nobody'],
    });
    expect([ask, open, here, list].flatMap(({ asked }) => asked)).toEqual([]);
    expect(await engine.call('analysis.list', {})).toEqual({ analyses: [] });
  });

  test('says what is answered from the store', async () => {
    const { plugin } = counting();
    const engine = engineWith([plugin]);
    await engine.call('analysis.run', { ioc: IOC });
    later(100);
    const { sources } = await engine.call('analysis.plan', { ioc: IOC });
    expect(sources).toEqual([{ plugin: 'source', does: 'stored', egress: 'lookup', age_s: 100 }]);
    const anew = await engine.call('analysis.plan', { ioc: IOC, refresh: true });
    expect(anew.sources[0]?.does).toBe('ask');
    const offline = await engine.call('analysis.plan', { ioc: 'other.org', offline: true });
    expect(offline.sources[0]).toMatchObject({ does: 'held', skip: { reason: 'offline' } });
  });
});
