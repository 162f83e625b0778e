import { describe, expect, test } from 'vitest';
import { runPlugins } from '../../../../src/analysis/index.ts';
import { type Indicator, identify } from '../../../../src/ioc/index.ts';
import { ask, judge, local } from './ask.ts';

const NOW = new Date('2026-08-01T12:00:00Z');

describe('what the offline plugins say together', () => {
  test.each([
    ['paypa1.com', 'suspicious'],
    ['bob@mailinator.com', 'suspicious'],
    ['8.8.8.8', 'benign'],
    ['2606:4700:4700::1111', 'benign'],
    ['10.0.0.1', 'not_applicable'],
    ['http://10.0.0.1\\@somebody.com/', 'suspicious'],
    ['http://paypal.com\\@somebody.com/', 'suspicious'],
    ['44d88612fea8a8f36de82e1278abb02f', 'not_applicable'],
    ['somebody-nobody-knows.com', 'unknown'],
    ['paypal.com', 'unknown'],
    ['https://8.8.8.8/', 'unknown'],
    ['ffffffffeeeeeeeeddddddddcccccccc', 'unknown'],
  ])('%s: %s', async (typed, verdict) => {
    expect(await judge(typed)).toMatchObject({ verdict });
  });

  test('an address without an opinion names its network', async () => {
    const { verdict, reasons } = await judge('185.220.101.1');
    expect(verdict).toBe('unknown');
    expect(reasons.map(({ text }) => text).join()).toContain('AS60729');
  });
});

test.each(['8.8.8.8', 'somebody.com', 'https://somebody.com/a', 'bob@gmail.com', 'bob@somebody.com', 'ab'.repeat(16)])(
  'every source that answers on %s has a line for people',
  async (typed) => {
    const indicator = identify(typed) as Indicator;
    const results = await runPlugins(indicator, local, { now: () => NOW, signal: new AbortController().signal });
    expect(results.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  },
);

describe('asn_geo', () => {
  test('tells network and country with the day of the data', async () => {
    const { summary, reasons, verdict } = await ask('asn_geo', '8.8.8.8');
    expect(verdict).toBe('none');
    expect(summary).toMatchObject({ asn: 'AS15169', as_name: 'Google LLC', country_hint: 'US' });
    expect(summary['data_date']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(reasons[0]).toMatch(/^AS15169 Google LLC, registered in US \(data of /);
  });

  test.each(['10.0.0.1', 'fe80::1', '240.0.0.1'])('does not know %s', async (typed) => {
    expect(await ask('asn_geo', typed)).toMatchObject({ status: 'not_found', summary: {} });
  });

  test('looks up the IPv4 address that a mapped one is', async () => {
    const { summary, reasons } = await ask('asn_geo', '::ffff:8.8.8.8');
    expect(summary).toMatchObject({ asn: 'AS15169' });
    expect(reasons[0]).toMatch(/^AS15169 Google LLC/);
  });

  test('knows IPv6', async () => {
    expect((await ask('asn_geo', '2001:4860:4860::8888')).summary).toMatchObject({ asn: 'AS15169' });
  });
});

describe('disposable_email', () => {
  test.each([
    ['bob@mailinator.com', { disposable: true, free_provider: false }, 'suspicious'],
    ['bob@sub.mailinator.com', { disposable: true }, 'suspicious'],
    ['bob@gmail.com', { disposable: false, free_provider: true }, 'none'],
    ['bob@example.com', { disposable: false, free_provider: false }, 'none'],
    ['bob@no-such-mailinator-fans.com', { disposable: false }, 'none'],
  ])('%s', async (typed, summary, verdict) => {
    const answer = await ask('disposable_email', typed);
    expect(answer).toMatchObject({ summary, verdict });
    if (verdict === 'suspicious') expect(answer).toMatchObject({ score: 40, confidence: 5, basis: 'heuristic' });
  });
});
