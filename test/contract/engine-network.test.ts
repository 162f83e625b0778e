import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Answer, type Plugin, type SlowPlugin, SourceError } from '../../src/analysis/index.ts';
import { createLocalEngine, type Engine, type GateSettings, type LocalEngineOptions } from '../../src/engine/index.ts';
import { createHttp } from '../../src/net/index.ts';

const KEY = { required: true, variables: [] } as const;

function source(name: string, over: Partial<Plugin> = {}): Plugin {
  return {
    name,
    displayName: name,
    version: '1',
    types: ['domain', 'ip', 'url', 'email'],
    categories: ['test'],
    basis: 'list',
    group: name,
    egress: 'lookup',
    key: KEY,
    run: () => ({ summary: { asked: true } }),
    ...over,
  };
}

/** A sandbox that counts what it was handed; `poll` is what asking for a job does. */
function sandbox(poll: () => Promise<Answer | undefined> = async () => undefined) {
  const { run: _, ...about } = source('box', { egress: 'submit-public', basis: 'sandbox' });
  const submitted: string[] = [];
  const plugin: SlowPlugin = {
    ...about,
    visibility: 'everybody can read it',
    submit: async ({ value }) => `job-${submitted.push(value)}`,
    poll,
  };
  return { plugin, submitted };
}

interface Settings {
  readonly keys?: readonly string[];
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  readonly submit?: readonly string[];
  readonly gate?: Partial<GateSettings>;
}

/** Everybody may be told everything that is not internal. */
const OPEN = { tlp: 'clear', pap: 'clear', internal: [] } as const;

let storePath: string;
beforeEach(() => {
  storePath = join(mkdtempSync(join(tmpdir(), 'socctl-engine-')), 'socctl.db');
});

function engineWith(plugins: NonNullable<LocalEngineOptions['plugins']>, settings: Settings = {}): Engine {
  const { keys = [], on = [], off = [], submit = [], gate } = settings;
  const engine = createLocalEngine({
    storePath,
    actor: 'tester',
    notice: () => {},
    plugins,
    gate: () => ({ ...OPEN, ...gate }),
    enabled: (name) => !off.includes(name),
    outside: {
      hasKey: async (name) => keys.includes(name),
      switchedOn: (name) => on.includes(name),
      maySubmit: (name) => submit.includes(name),
      access: async () => ({}),
      http: async () => createHttp('0.0.0'),
    },
  });
  onTestFinished(() => engine.close());
  return engine;
}

const local = source('local', { egress: 'none' });
const keyed = source('keyed');
const free = source('free', { key: { required: false, variables: [] } });
const open = source('open');
const keyless: Plugin = (({ key: _, ...rest }) => rest)(open);

describe('who is enabled', () => {
  const all = [local, keyed, free, keyless, sandbox().plugin];

  test.each<[string, Settings, readonly string[]]>([
    ['nothing is set: what stays here only', {}, ['local']],
    ['a key', { keys: ['keyed'] }, ['local', 'keyed']],
    ['a key that is not needed', { keys: ['free'] }, ['local', 'free']],
    ['switched on without a key that is needed', { on: ['keyed', 'box'] }, ['local']],
    ['switched on', { on: ['free', 'open'] }, ['local', 'free', 'open']],
    ['switched off with a key', { keys: ['keyed'], off: ['keyed', 'local'] }, []],
    ['a sandbox with a key', { keys: ['box'] }, ['local']],
    ['a sandbox with a consent and no key', { submit: ['box'] }, ['local']],
    ['a sandbox with key and consent', { keys: ['box'], submit: ['box'] }, ['local', 'box']],
  ])('%s', async (_, settings, names) => {
    const listed = await engineWith(all, settings).call('plugins.list', {});
    expect(listed.map(({ name }) => name)).toEqual(names);
    expect(listed.every(({ enabled }) => enabled)).toBe(true);
  });

  test('an engine that has no way out asks nobody', async () => {
    const engine = createLocalEngine({ storePath, actor: 'tester', notice: () => {}, plugins: all });
    onTestFinished(() => engine.close());
    expect((await engine.call('plugins.list', {})).map(({ name }) => name)).toEqual(['local']);
    expect(Object.keys((await engine.call('analysis.run', { ioc: 'evilish.org' })).results)).toEqual(['local']);
  });

  test('the list of all says what each lacks', async () => {
    const settings = { keys: ['box'], off: ['local'] };
    const listed = await engineWith(all, settings).call('plugins.list', { all: true });
    expect(listed.map(({ name, key, off }) => [name, key, off])).toEqual([
      ['local', 'missing', 'disabled'],
      ['keyed', 'missing', 'no_key'],
      ['free', 'optional', 'not_enabled'],
      ['open', 'not needed', 'not_enabled'],
      ['box', 'set', 'needs_submit'],
    ]);
  });
});

describe('what may be sent', () => {
  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '100.64.0.1',
    '169.254.169.254',
    '203.0.113.7',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:192.168.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    '2001:db8::1',
    'fileserver.corp.internal',
    'printer.local',
    'host.lan',
    'db.home.arpa',
    'x.test',
    'http://10.0.0.1/a',
    'http://[::ffff:10.0.0.1]/a',
    'http://0x7f.1/',
    'http://2130706433/a',
    'http://intranet/wiki',
    'http://localhost:8080/',
    'http://intranet.acme.corp/wiki?token=abc',
    'http://evilish.org@10.0.0.1/',
    'http://10.0.0.1\\@evilish.org/',
    'http://a@10.0.0.1@evilish.org/',
    'somebody@mail.acme.internal',
  ])('%s is told to nobody', async (ioc) => {
    let asked = 0;
    const counting = source('keyed', {
      run: () => {
        asked += 1;
        return {};
      },
    });
    const box = sandbox();
    const takes = { ...box.plugin, types: counting.types };
    const engine = engineWith([counting, takes], { keys: ['keyed', 'box'] });
    const { results, pending } = await engine.call('analysis.run', { ioc, submit: true });
    expect([asked, box.submitted, pending]).toEqual([0, [], {}]);
    expect(Object.values(results)).toHaveLength(2);
    for (const { status, skip } of Object.values(results)) {
      expect(status).toBe('skipped');
      expect(skip).toMatchObject({ reason: 'internal_ioc', hint: expect.stringContaining('never sent') });
    }
  });

  test.each([
    '8.8.8.8',
    '::ffff:8.8.8.8',
    'evilish.org',
    'xn--bcher-kva.de',
    'http://8.8.8.8/',
    'x.onion',
    'a@evilish.org',
  ])('%s may be asked about', async (ioc) => {
    const { results } = await engineWith([keyed], { keys: ['keyed'] }).call('analysis.run', { ioc });
    expect(results['keyed']).toMatchObject({ status: 'ok' });
  });

  test('what stays here is asked about all of it', async () => {
    const { results } = await engineWith([local]).call('analysis.run', { ioc: '10.0.0.1' });
    expect(results['local']).toMatchObject({ status: 'ok' });
  });
});

describe('handing over', () => {
  const ioc = 'http://files.evilish.org/a';

  test('not without a consent, and then in each of the three ways', async () => {
    const box = sandbox();
    const plugins = [local, box.plugin];
    const engine = engineWith(plugins, { keys: ['box'] });
    const { results, pending } = await engine.call('analysis.run', { ioc });
    expect([Object.keys(results), pending, box.submitted]).toEqual([['local'], {}, []]);
    const submit = await engine.call('analysis.run', { ioc: `${ioc}1`, submit: true });
    const named = await engine.call('analysis.run', { ioc: `${ioc}2`, plugins: ['box'] });
    const set = await engineWith(plugins, { keys: ['box'], submit: ['box'] }).call('analysis.run', { ioc: `${ioc}3` });
    for (const analysis of [submit, named, set]) {
      expect(analysis.pending).toMatchObject({ box: { job_id: expect.stringMatching(/^job-\d$/) } });
      expect(analysis.notices).toEqual(['box: everybody can read it']);
    }
    expect(box.submitted).toHaveLength(3);
  });

  test('naming it does not stand for its key', async () => {
    const box = sandbox();
    const asked = engineWith([local, box.plugin]).call('analysis.run', { ioc, plugins: ['box'] });
    await expect(asked).rejects.toMatchObject({ code: 'no_plugins_available' });
    expect(box.submitted).toEqual([]);
  });

  test('what runs already is not handed over again, unless that is asked for', async () => {
    const box = sandbox();
    const engine = engineWith([box.plugin], { keys: ['box'], submit: ['box'] });
    const first = await engine.call('analysis.run', { ioc });
    const second = await engine.call('analysis.run', { ioc });
    expect(second.pending['box']?.job_id).toBe(first.pending['box']?.job_id);
    expect(second).not.toHaveProperty('notices');
    expect(box.submitted).toHaveLength(1);
    await engine.call('analysis.run', { ioc, refresh: true });
    expect(box.submitted).toHaveLength(2);
  });

  test.each(['unauthorized', 'rate_limited', 'network', 'provider_error', 'bad_response'] as const)(
    'a source that cannot be asked (%s) leaves the job running and says why',
    async (code) => {
      let broken = true;
      const box = sandbox(async () => {
        if (broken) throw new SourceError(code, 'not now', { http: 500, retryAfterS: 7 });
        return { verdict: 'malicious', score: 90, confidence: 8, reasons: ['did harm'] };
      });
      const engine = engineWith([box.plugin], { keys: ['box'], submit: ['box'] });
      const { id } = await engine.call('analysis.run', { ioc });
      const problem = { code, message: 'not now', http: 500, retry_after_s: 7 };
      expect(await engine.call('analysis.poll', { id })).toEqual({ box: { status: 'pending', problem } });
      expect(await engine.call('analysis.pending', {})).toHaveLength(1);
      broken = false;
      expect(await engine.call('analysis.poll', { id })).toMatchObject({ box: { status: 'ready' } });
      expect(await engine.call('analysis.show', { id })).toMatchObject({ verdict: { verdict: 'malicious' } });
    },
  );

  test('what the source tells at once is the answer: no job is waited for', async () => {
    const box = sandbox();
    const submit = async () => ({ summary: { resolves: false }, reasons: ['the name does not resolve'] });
    const engine = engineWith([{ ...box.plugin, submit }], { keys: ['box'], submit: ['box'] });
    const run = await engine.call('analysis.run', { ioc });
    expect(run.results['box']).toMatchObject({ status: 'ok', verdict: 'none', summary: { resolves: false } });
    expect(run.pending).toEqual({});
    expect(await engine.call('analysis.pending', {})).toEqual([]);
    expect(await engine.call('analysis.show', { id: run.id })).toMatchObject({ results: { box: { status: 'ok' } } });
  });

  test('a job that the source gave up is over, with an error', async () => {
    const box = sandbox(async () => {
      throw new SourceError('provider_error', 'host not found', { endsJob: true });
    });
    const engine = engineWith([box.plugin], { keys: ['box'], submit: ['box'] });
    const { id } = await engine.call('analysis.run', { ioc });
    const over = { box: { status: 'ready', result: { status: 'error', error: { code: 'provider_error' } } } };
    expect(await engine.call('analysis.poll', { id })).toMatchObject(over);
    expect(await engine.call('analysis.poll', { id })).toMatchObject(over);
    expect(await engine.call('analysis.pending', {})).toEqual([]);
  });
});
