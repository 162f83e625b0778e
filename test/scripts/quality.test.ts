import { describe, expect, test } from 'vitest';
import { generate } from '../../scripts/quality/corpus.ts';
import type { Document, Label } from '../../scripts/quality/document.ts';
import { PARTS } from '../../scripts/quality/document.ts';
import { exactness } from '../../scripts/quality/exact.ts';
import { compare } from '../../scripts/quality/score.ts';
import { createTally, figures } from '../../scripts/quality/tally.ts';
import { canonicalIpv6 } from '../../scripts/quality/values/addresses.ts';
import type { Hit } from '../../src/ioc/index.ts';

const corpus = generate({ seed: 7, size: 12_000 });

describe('the corpus', () => {
  test('is the same each time, and another for another seed', () => {
    expect(generate({ seed: 7, size: 12_000 })).toEqual(corpus);
    expect(generate({ seed: 8, size: 12_000 })[0]?.text).not.toBe(corpus[0]?.text);
  });

  test('holds each labelled value where the label says', () => {
    for (const { text, labels, doubts } of corpus) {
      for (const { raw, at } of [...labels, ...doubts]) expect(text.slice(at, at + raw.length)).toBe(raw);
    }
  });

  test.each(PARTS)('has many kinds of text in part %s, and each of its styles of defanging', (part) => {
    const pages = corpus.filter((document) => document.part === part);
    expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
    expect(new Set(pages.map(({ style }) => style)).size).toBeGreaterThanOrEqual(12);
  });

  test('shares no sentence between its parts', () => {
    const seen = new Map<string, string>();
    for (const { part, text } of corpus) {
      for (const line of text.split('\n').filter(({ length }) => length > 60)) {
        expect(seen.get(line) ?? part).toBe(part);
        seen.set(line, part);
      }
    }
  });

  test('knows what a defanged page was before, and labels that', () => {
    const defanged = corpus.filter(({ plain }) => plain !== undefined);
    expect(new Set(defanged.map(({ style }) => style)).size).toBeGreaterThanOrEqual(12);
    for (const { plain, labels } of defanged) {
      for (const { type, value } of labels) {
        if (type === 'url' || type === 'email') expect(plain).toContain(value);
      }
    }
  });
});

describe('the score', () => {
  const text = 'get evil.example.com and 203.0.113.7, not setup.py or 1.2.3.4 (perhaps), then b.example.net';
  const label = (type: Label['type'], value: string, host?: true): Label => ({
    type,
    value,
    raw: value,
    at: text.indexOf(value),
    ...(host ? { host } : {}),
  });
  const document: Document = {
    name: 'by hand',
    kind: 'a kind',
    family: 'prose',
    part: 'A',
    text,
    labels: [label('domain', 'evil.example.com'), label('ip4', '203.0.113.7'), label('domain', 'b.example.net')],
    doubts: [{ raw: '1.2.3.4', at: text.indexOf('1.2.3.4') }],
  };
  const hit = (type: 'domain' | 'ip', value: string): Hit => ({
    type,
    value,
    raw: value,
    offset: text.indexOf(value),
    line: 1,
    defanged: false,
    confidence: 'high',
  });

  test('counts what is right, missed and too many, each value once, and nothing in doubt', () => {
    const hits = [
      hit('domain', 'evil.example.com'),
      hit('domain', 'evil.example.com'),
      hit('domain', 'setup.py'),
      hit('ip', '203.0.113.7'),
      hit('ip', '1.2.3.4'),
    ];
    const compared = compare(document, hits);
    expect(compared.right).toEqual(['domain', 'ip4']);
    expect(compared.mistakes.map(({ fault, type, value }) => [fault, type, value])).toEqual([
      ['missed', 'domain', 'b.example.net'],
      ['extra', 'domain', 'setup.py'],
    ]);
    const tally = createTally();
    tally.addTypes(compared);
    expect(tally.rows.get('domain')).toEqual({ right: 1, missed: 1, extra: 1 });
    expect(figures({ right: 1, missed: 1, extra: 1 })).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  test('compares what refang gives with what was, line by line', () => {
    const defanged = {
      ...document,
      text: 'a[.]example.com\nnothing\n',
      plain: 'a.example.com\nnothing\n',
      style: '[.]',
    };
    expect(exactness(defanged)).toEqual({ lines: 1, inexact: [] });
    const other = exactness({ ...defanged, plain: 'b.example.com\nnothing\n' });
    expect(other.inexact.map(({ refanged, plain }) => [refanged, plain])).toEqual([['a.example.com', 'b.example.com']]);
  });

  test.each([
    [[0x2001, 0xdb8, 0, 0, 0, 0, 0, 1], '2001:db8::1'],
    [[0x2001, 0xdb8, 0, 0, 1, 0, 0, 1], '2001:db8::1:0:0:1'],
    [[0x2001, 0xdb8, 0, 1, 1, 1, 1, 1], '2001:db8:0:1:1:1:1:1'],
    [[1, 0, 0, 0, 0, 0, 0, 0], '1::'],
  ])('writes %j as RFC 5952 says', (groups, written) => {
    expect(canonicalIpv6(groups)).toBe(written);
  });
});
