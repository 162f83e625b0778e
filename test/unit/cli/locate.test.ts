import { describe, expect, test } from 'vitest';
import commands from '../../../src/cli/commands/index.gen.ts';
import { locate } from '../../../src/cli/locate.ts';

describe('where a line stands', () => {
  test.each<[line: string, words: string, command: string | undefined, positionals: string[]]>([
    ['', '', undefined, []],
    ['config', 'config', undefined, []],
    ['config profile add x', 'config profile add', 'config profile add', ['x']],
    ['analyses', 'analyses', 'analyses list', []],
    ['analyses ls x', 'analyses list', 'analyses list', ['x']],
    ['--profile extract analyze x', 'analyze', 'analyze', ['x']],
    ['--profile=extract analyze', 'analyze', 'analyze', []],
    ['-q -v defang a --file b c', 'defang', 'defang', ['a', 'c']],
    ['defang -fb c', 'defang', 'defang', ['c']],
    ['poll --wait --all x', 'poll', 'poll', ['x']],
    ['poll --wait 5 x', 'poll', 'poll', ['x']],
    ['defang -- --everything', 'defang', 'defang', ['--everything']],
    ['analyze -', 'analyze', 'analyze', ['-']],
  ])('%s', (line, words, command, positionals) => {
    const place = locate(line.split(' ').filter(Boolean), commands);
    expect([place.words, place.command?.words, place.positionals]).toEqual([words, command, positionals]);
  });
});

test('an option that waits for its value', () => {
  expect(locate(['extract', '--format'], commands).awaits?.names).toEqual(['--format']);
  expect(locate(['poll', '--wait'], commands).awaits?.value).toBe('optional');
  expect(locate(['extract', '--format='], commands).awaits).toBeUndefined();
  expect(locate(['extract', '--json'], commands).awaits).toBeUndefined();
});
