import { expect, test } from 'vitest';
import { answerText } from '../../../src/cli/completion/answer.ts';

test('a line for each value, its description behind a tab, the kind of files last', () => {
  const candidates = [
    { value: 'red', about: 'like blood' },
    { value: 'green', about: '' },
  ];
  expect(answerText({ candidates, files: 'file' })).toBe('red\tlike blood\ngreen\n:file\n');
});

test.each(['a\nb', 'a\tb', 'a\x1bb', 'a\x07', '\u202eb'])('a value that cannot be typed is left out: %j', (value) => {
  expect(answerText({ candidates: [{ value, about: '' }], files: 'none' })).toBe(':none\n');
});

test('a description stays one short line', () => {
  const text = answerText({
    candidates: [{ value: 'x', about: `one\ttwo\nthree \x1b[2J ${'😀'.repeat(80)}` }],
    files: 'none',
  });
  expect(text).toMatch(/^x\tone two three \\x1b\[2J 😀+…\n:none\n$/u);
  expect([...(text.split('\n')[0] ?? '')]).toHaveLength(62);
});
