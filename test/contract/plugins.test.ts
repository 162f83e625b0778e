import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, type Plugin, plugins } from '../../src/analysis/index.ts';
import { defang, type IndicatorType } from '../../src/ioc/index.ts';

const FOLDER = new URL('../../src/analysis/plugins/', import.meta.url);
const NOW = new Date('2026-08-01T12:00:00Z');
const context = { now: () => NOW, signal: new AbortController().signal };

const ORDINARY: Readonly<Record<IndicatorType, readonly string[]>> = {
  ip: [
    '203.0.113.7',
    '45.83.140.140',
    '8.8.8.8',
    '10.0.0.1',
    '2001:db8::1',
    '2a0b:f4c2::1',
    '::ffff:198.51.100.1',
    '::ffff:8.8.8.8',
  ],
  domain: [
    'example.com',
    'paypa1.com',
    'a.b.evil.co.uk',
    'xn--pypl-53dc.com',
    'x.onion',
    'nosuchtld.zzzz',
    'github.io',
  ],
  url: [
    'https://example.com/',
    'http://paypal.com@203.0.113.7:8081/invoice.pdf.exe?next=https://other.example/',
    'http://[2001:db8::1]:444/a',
    'ftp://evil.co.uk/x',
    'http://paypal.com\\@evil.com/',
    'http://[fe80::1%25eth0]/',
  ],
  hash: ['d41d8cd98f00b204e9800998ecf8427e', 'ab'.repeat(20), 'ab'.repeat(32), 'ab'.repeat(64)],
  email: ['bob@example.com', 'bob@mailinator.com', 'service@paypa1.com', 'o.b+tag@gmail.com', '"a b"@evil.co.uk'],
};

/** What no parser should let through to a plugin, in case one does. */
const HOSTILE: readonly string[] = [
  '',
  ' ',
  '.',
  '..',
  '@',
  '://',
  'a'.repeat(10_000),
  'a.'.repeat(5_000),
  'a-'.repeat(5_000),
  `http://${'a.'.repeat(5_000)}com/`,
  `http://evil.com/${'%41'.repeat(3_000)}`,
  `http://evil.com/${'%'.repeat(10_000)}`,
  `http://evil.com/?${'url=https://a.com&'.repeat(600)}`,
  `http://evil.com/a.pdf${' '.repeat(10_000)}.exe`,
  `http://${'x@'.repeat(5_000)}evil.com/`,
  `${'@'.repeat(10_000)}evil.com`,
  `paypal.com.${'paypal-'.repeat(1_000)}.com`,
  'evil\u0000.com',
  'evil\u001b[31m.com',
  'evil.com\r\nSet-Cookie: x',
  'http://evil.com/\u001b]8;;http://x.com\u0007link',
  'http://\u0000@evil.com/\u202e.pdf.exe',
  '\ud800.com',
  'evil\udfff.com',
  'http://\ud83d@evil.com/\ud800',
  'bob@\ud800.com',
  '💩.la',
  'ａｐｐｌｅ.com',
  'xn--.com',
  'xn--99999999999.com',
  '__proto__',
  'constructor',
  '1.2.3.4.5.6',
  '999.999.999.999',
  ':::::',
  `${'1:'.repeat(4_000)}1`,
  '0x7f.1',
  'http://a@b@c.com@/',
  'http://[::1%25]]/',
  `http://[::1%25${'x'.repeat(5_000)}]/`,
];

/** A dot between two parts of a word, or a scheme before something: what a terminal or a mail client makes a link of. */
const CLICKABLE = /[a-z0-9]\.[a-z]{2}|[a-z]:\/\/\S|[a-z0-9]@[a-z0-9]|\d\.\d+\.\d/i;

/** What defanging leaves behind. */
const DEFANGED = /\[(?:\.|@|:\/\/)\]|\bhxxps?\b/;

function expectNeutral(answer: Answer): void {
  const { summary = {}, reasons = [], tags = [] } = answer;
  expect(Object.keys(summary).length).toBeLessThanOrEqual(8);
  for (const fact of Object.values(summary)) expect(['string', 'number', 'boolean']).toContain(typeof fact);
  for (const reason of reasons) {
    expect(reason).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{3,300}$/u);
    // Machines get the values themselves; what tables and reports make of the line is dead.
    expect(reason).not.toMatch(DEFANGED);
    expect(defang(reason)).not.toMatch(CLICKABLE);
  }
  for (const tag of tags) expect(tag).toMatch(/^[a-z0-9-]{2,40}$/);
}

function expectConsistent({ verdict, score, confidence, notApplicable, status, reasons = [] }: Answer): void {
  if (verdict === undefined || verdict === 'none') {
    expect([score, confidence]).toEqual([undefined, undefined]);
    return;
  }
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(100);
  expect(confidence).toBeGreaterThan(0);
  expect(confidence).toBeLessThanOrEqual(10);
  expect([notApplicable, status]).toEqual([undefined, undefined]);
  expect(reasons).not.toHaveLength(0);
}

async function ask(plugin: Plugin, type: IndicatorType, value: string): Promise<Answer> {
  return plugin.run({ type, value }, context);
}

test('every file of the folder is in the index', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'));
  expect(plugins.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
});

/** Those that answer by themselves; what asks others is held to `network-plugins.test.ts`. */
const local = plugins.filter((plugin): plugin is Plugin => plugin.url === undefined && 'run' in plugin);

describe.each(local.map((plugin) => [plugin.name, plugin] as const))('%s', (name, plugin) => {
  test('says what it is', () => {
    expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(plugin.displayName).not.toBe('');
    expect(plugin.version).toMatch(/^\d+$/);
    expect(plugin.types).not.toHaveLength(0);
    expect(new Set(plugin.types).size).toBe(plugin.types.length);
    expect(plugin.categories).not.toHaveLength(0);
    expect(plugin.group).not.toBe('');
    if (plugin.dataDate) expect(plugin.dataDate()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  describe.each([...plugin.types])('%s', (type) => {
    test.each(ORDINARY[type])('%s', async (value) => {
      const answer = await ask(plugin, type, value);
      expectNeutral(answer);
      expectConsistent(answer);
      expect(await ask(plugin, type, value)).toEqual(answer);
    });

    test('hostile values', async () => {
      for (const value of [...HOSTILE, ...Object.values(ORDINARY).flat()]) {
        const answer = await ask(plugin, type, value);
        expectNeutral(answer);
        expectConsistent(answer);
      }
    });
  });
});
