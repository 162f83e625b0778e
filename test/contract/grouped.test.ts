import { describe, expect, test } from 'vitest';
import type { Ledger, PluginContext, PluginResult } from '../../src/analysis/index.ts';
import { plugins } from '../../src/analysis/index.ts';
import { resultOf, standIn } from './outcome.ts';
import { type Asked, always, type Respond } from './serving.ts';
import { fast, KEY } from './step.ts';

const PLUGIN = fast('safebrowsing');

const urlAt = (number: number): string => `http://host${number}.evilish.org/`;
const urls = (count: number): string[] => Array.from({ length: count }, (_, number) => urlAt(number));

/** The URLs that a request asks about. */
function entries({ body }: Asked): string[] {
  const { threatInfo } = JSON.parse(body) as { threatInfo: { threatEntries: { url: string }[] } };
  return threatInfo.threatEntries.map(({ url }) => url);
}

const match = (url: string) => ({ threatType: 'MALWARE', platformType: 'ANY_PLATFORM', threat: { url } });

/** Every third URL is on the list. */
const isBad = (url: string): boolean => Number(/\d+/.exec(url)) % 3 === 0;
const listed: Respond = (asked, response) => {
  const matches = entries(asked).filter(isBad).map(match);
  always(200, matches.length > 0 ? { matches } : {})(asked, response);
};

const ask = (values: readonly string[], context: PluginContext): Promise<PluginResult[]> =>
  Promise.all(values.map((value) => resultOf(PLUGIN, { type: 'url', value }, context)));

const to = (respond: Respond) => standIn(respond, { key: KEY });

/** A ledger in memory. */
function counting(): Ledger & { readonly state: () => Record<string, unknown> } {
  let held: string | undefined;
  return {
    state: () => JSON.parse(held ?? '{}') as Record<string, unknown>,
    read: async () => held,
    async change(_, step) {
      const { state, value } = step(held);
      held = state ?? held;
      return value;
    },
  };
}

describe('who asks about many at the same time', () => {
  test('sends one request, and everybody gets what is said of his', async () => {
    const { context, asked } = await to(listed);
    const results = await ask(urls(50), context);
    expect(asked.map(entries)).toEqual([urls(50)]);
    expect(results.map(({ verdict }) => verdict === 'malicious')).toEqual(urls(50).map(isBad));
    expect(results.filter(({ verdict }) => verdict === 'none').every(({ status }) => status === 'not_found')).toBe(
      true,
    );
    expect(results[3]?.permalink).toContain(encodeURIComponent(urlAt(3)));
    expect(JSON.stringify(results)).not.toContain(KEY);
  });

  test('alone it is the request for one', async () => {
    const { context, asked } = await to(listed);
    expect(await ask([urlAt(0)], context)).toMatchObject([{ verdict: 'malicious' }]);
    expect(asked.map(entries)).toEqual([[urlAt(0)]]);
  });

  test('no request holds more than the source takes', async () => {
    const { context, asked } = await to(listed);
    const results = await ask(urls(1100), context);
    expect(asked.map((each) => entries(each).length)).toEqual([500, 500, 100]);
    expect(results.filter(({ verdict }) => verdict === 'malicious')).toHaveLength(urls(1100).filter(isBad).length);
  });

  test('what two ask the same way is asked once, without what is nobody else’s business', async () => {
    const { context, asked } = await to(listed);
    const same = [`http://user:secret@host0.evilish.org/#mine`, urlAt(0), urlAt(1)];
    expect((await ask(same, context)).map(({ verdict }) => verdict)).toEqual(['malicious', 'malicious', 'none']);
    expect(asked.map(entries)).toEqual([[urlAt(0), urlAt(1)]]);
  });

  test('what is internal is in no group', async () => {
    const { context, asked } = await to(listed);
    const results = await ask([urlAt(0), 'http://10.0.0.1/', 'http://wiki.lan/', urlAt(1)], context);
    expect(results.map(({ status }) => status)).toEqual(['ok', 'skipped', 'skipped', 'not_found']);
    expect(asked.map(entries)).toEqual([[urlAt(0), urlAt(1)]]);
  });

  test('a group takes one turn', async () => {
    const { context, asked } = await to(listed);
    const ledger = counting();
    const access = async () => ({ ...(await context.reach?.access('')), limits: [{ calls: 2, seconds: 60 }] });
    const limited = { ...context, reach: { ...(context.reach as NonNullable<typeof context.reach>), access, ledger } };
    for (let round = 0; round < 2; round += 1)
      expect((await ask(urls(40), limited)).every(({ status }) => status !== 'error')).toBe(true);
    const third = await ask(urls(40), limited);
    expect(new Set(third.map(({ error }) => error?.code))).toEqual(new Set(['rate_limited']));
    expect(asked).toHaveLength(2);
  });
});

describe('when a group fails', () => {
  /** Refuses every request that holds this URL. */
  const refusing =
    (url: string, status: number, body: unknown): Respond =>
    (asked, response) =>
      (entries(asked).includes(url) ? always(status, body) : listed)(asked, response);

  test('for what lies with one of them, the others lose nothing', async () => {
    const { context, asked } = await to(refusing(urlAt(4), 400, { error: { code: 400, message: 'Invalid URL' } }));
    const results = await ask(urls(6), context);
    expect(results.map(({ status }) => status)).toEqual(['ok', 'not_found', 'not_found', 'ok', 'error', 'not_found']);
    expect(results[4]?.error?.code).toBe('invalid_ioc');
    expect(asked.map((each) => entries(each).length)).toEqual([6, 1, 1, 1, 1, 1, 1]);
  });

  test.each<[string, unknown]>([
    ['names what it was not asked about', { matches: [match('http://elsewhere.evilish.org/')] }],
    ['names nothing', { matches: [{ threatType: 'MALWARE' }] }],
    ['is something else', { success: true }],
  ])('an answer that %s is nobody’s', async (_, body) => {
    const { context } = await to((asked, response) =>
      (entries(asked).length > 1 ? always(200, body) : listed)(asked, response),
    );
    const results = await ask(urls(4), context);
    expect(results.map(({ verdict }) => verdict === 'malicious')).toEqual(urls(4).map(isBad));
    expect(results.map(({ status }) => status)).not.toContain('error');
  });

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [429, 'rate_limited'],
  ])('for what concerns them all, nobody asks again: HTTP %i', async (status, code) => {
    const { context, asked } = await to(always(status, {}));
    const results = await ask(urls(20), context);
    expect(results.map(({ error }) => error?.code)).toEqual(urls(20).map(() => code));
    expect(asked).toHaveLength(1);
  });

  test('silence ends after the time that one may take', async () => {
    const { context, asked } = await to(() => {});
    const results = await ask(urls(20), { ...context, limitMs: 300 });
    expect(new Set(results.map(({ error }) => error?.code))).toEqual(new Set(['timeout']));
    expect(asked).toHaveLength(1);
  });
});

test('one who gives up takes nobody along, and all of them end the request', async () => {
  let closed = 0;
  const { context } = await to((asked, response) => {
    response.on('close', () => {
      if (!response.writableEnded) closed += 1;
    });
    setTimeout(() => listed(asked, response), 300);
  });
  const [one, all] = [new AbortController(), new AbortController()];
  const first = resultOf(PLUGIN, { type: 'url', value: urlAt(1) }, { ...context, signal: one.signal });
  const others = ask([urlAt(0), urlAt(3)], { ...context, signal: all.signal });
  setTimeout(() => one.abort(new Error('enough')), 50);
  await expect(first).rejects.toThrow('enough');
  expect((await others).map(({ verdict }) => verdict)).toEqual(['malicious', 'malicious']);
  expect(closed).toBe(0);

  const again = ask([urlAt(0), urlAt(3)], { ...context, signal: all.signal });
  setTimeout(() => all.abort(new Error('all of it')), 50);
  await expect(again).rejects.toThrow('all of it');
  await new Promise((done) => setTimeout(done, 100));
  expect(closed).toBe(1);
});

test('whoever takes groups says how many, and asks them', () => {
  const found = plugins.filter(({ together }) => together !== undefined);
  expect(found.map(({ name, together }) => [name, together])).toEqual([['safebrowsing', 500]]);
});
