import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import type { Observable, Standing } from '../../src/output/exchange.ts';
import exchanges from '../../src/output/exchanges/index.gen.ts';
import { jsonChunks } from '../../src/output/json-stream.ts';
import { eventFaults, type MispEvent } from '../exchange/misp-check.ts';
import { type Bundle, faults, patternRead } from '../exchange/stix-check.ts';
import { EVERY, exchangeNamed, written } from '../exchange/written.ts';

const STANDINGS: readonly Standing[] = ['uncertain', 'mentioned', 'suspected'];

/** What an attacker could want a value to be. */
const HOSTILE = [
  '',
  "'",
  '\\',
  "\\'",
  "a' OR '1'='1",
  "'] OR [ipv4-addr:value = '0.0.0.0",
  '"}],"objects":[{"type":"x',
  'a\nb\r\nc\u2028d\u2029e\0f',
  '\ud800 alone \udfff',
  '\u202egnp.exe',
  '\u{1f600}\u{10ffff}',
  'http://',
  'http://@/',
  'http://[/]',
  '@',
  '/',
  '\\\\\\\\',
  '%00%zz%',
  '__proto__',
  'AS99999999999999999999',
  'x'.repeat(100_000),
];

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...HOSTILE));
const anyObservable: fc.Arbitrary<Observable> = fc.record({
  type: fc.oneof(fc.constantFrom(...OBSERVABLE_TYPES), anyText),
  value: fc.oneof(anyText, fc.constantFrom(...EVERY.map(({ value }) => value))),
  standing: fc.constantFrom(...STANDINGS),
  note: anyText,
});

describe.each(exchanges.map((format) => ({ name: format.name, format })))('$name', ({ name, format }) => {
  test('its name is that of its file, and it says what it is', () => {
    expect(name).toMatch(/^[a-z0-9]+$/);
    expect(format.about).toMatch(/^\S.*[^.]$/);
    expect(format.title).not.toBe('');
  });

  test('the same values at the same time give the same text', () => {
    expect(written(format, EVERY)).toBe(written(format, EVERY));
    expect(written(format, EVERY)).not.toBe(written(format, EVERY.slice(1)));
  });

  test('nothing is a whole document', () => {
    expect(JSON.parse(written(format, []))).toBeTypeOf('object');
  });

  test('every type but what it leaves out is in it, raw', () => {
    const text = JSON.stringify(JSON.parse(written(format, EVERY)));
    for (const observable of EVERY.filter((each) => format.holds(each) && each.type !== 'mac' && each.type !== 'asn'))
      expect(text).toContain(JSON.stringify(observable.value).slice(1, -1));
  });

  test('its document is made while it is written', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => EVERY[index % EVERY.length] as Observable);
    let longest = 0;
    for (const chunk of jsonChunks(format.document({ title: 'x', at: new Date(0), observables: many }), 0))
      longest = Math.max(longest, chunk.length);
    expect(longest).toBeLessThan(10_000);
  });
});

test('stix: whatever the values are, the bundle is one, its patterns say the values', () => {
  fc.assert(
    fc.property(fc.array(anyObservable, { maxLength: 8 }), anyText, (observables, title) => {
      const bundle = JSON.parse(written(exchangeNamed('stix'), observables, { title })) as Bundle;
      const found = faults(bundle).filter((fault) => !/: empty (?:name|value|key|description)$/.test(fault));
      expect(found).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each(HOSTILE.map((value, index) => ({ index, value })))(
  'stix: hostile value $index is one constant of a pattern',
  ({ value }) => {
    for (const type of ['domain', 'registry_key', 'user_agent', 'ssdeep', 'ip']) {
      const bundle = JSON.parse(written(exchangeNamed('stix'), [{ type, value, standing: 'suspected' }])) as Bundle;
      const [indicator] = bundle.objects?.filter((object) => object.type === 'indicator') ?? [];
      const read = patternRead(String(indicator?.['pattern']));
      expect(read).toHaveLength(1);
      // Half a character cannot be written; a name is spelled as it is looked up.
      if (type !== 'domain') expect(read?.[0]?.constant).toBe(value.replace(/\p{Cs}/gu, '\ufffd'));
    }
  },
);

test('misp: whatever the values are, the event is one', () => {
  fc.assert(
    fc.property(fc.array(anyObservable, { maxLength: 8 }), anyText, (observables, end) => {
      const title = `found in ${end}`;
      const document = JSON.parse(written(exchangeNamed('misp'), observables, { title })) as { Event: MispEvent };
      expect(eventFaults(document, { values: false })).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
