import { describe, expect, test } from 'vitest';
import { match, snippet } from '../../../../src/engine/local/search/match.ts';

describe('nearness', () => {
  test.each([
    ['evil.example', 1],
    ['Evil.Example', 1],
    ['evil.example.net', 0.8],
    ['see evil.example now', 0.6],
    ['http://evil.example/x', 0.6],
    ['devil.example', 0.4],
    ['devil.example and evil.example', 0.6],
    ['evil-example', undefined],
    ['', undefined],
  ])('%j', (text, nearness) => expect(match(text, ['evil.example'])?.nearness).toBe(nearness));

  test('letters beyond ASCII are letters', () => {
    expect(match('der Ärger', ['rger'])?.nearness).toBe(0.4);
    expect(match('ÄRGER', ['ärger'])?.nearness).toBe(1);
  });

  test('the nearest of several needles', () => {
    expect(match('a b', ['zzz', 'b', 'a b'])?.nearness).toBe(1);
  });

  test('a text full of the needle takes no longer', () => {
    expect(match('xa'.repeat(500_000), ['a'])?.nearness).toBe(0.4);
  });
});

describe('snippet', () => {
  test.each([
    ['short', 0, 5, 'short'],
    ['one\n\n two\tthree', 6, 9, 'one two three'],
    [`${'a'.repeat(100)}here${'b'.repeat(100)}`, 100, 104, `…${'a'.repeat(50)}here${'b'.repeat(50)}…`],
  ])('%j', (text, start, end, line) => expect(snippet(text, { start, end })).toBe(line));

  test('is short, also for a long match', () => {
    expect(snippet('x'.repeat(5000), { start: 100, end: 4000 }).length).toBeLessThan(300);
  });

  test('does not cut a character in half', () => {
    const text = `${'\u{1F600}'.repeat(60)}x${'\u{1F600}'.repeat(60)}`;
    for (const start of [119, 120]) expect(snippet(text, { start, end: 121 })).not.toMatch(/\p{Surrogate}/u);
  });
});
