import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/cli/command.ts';
import { complete, type LookUp } from '../../../src/cli/complete.ts';

const command = (words: string, more: Partial<Command> = {}): Command => ({
  words,
  group: 'text',
  about: `about ${words}`,
  examples: [],
  run: async () => 'done',
  ...more,
});

const COMMANDS: readonly Command[] = [
  command('things list', {
    isDefault: true,
    alias: 'ls',
    args: [{ name: 'value', about: '', complete: ['red', 'green'] }],
  }),
  command('things show', { args: [{ name: 'id', about: '', complete: 'analysis' }] }),
  command('paint', {
    args: [{ name: 'file', about: '', many: true, complete: 'file' }],
    options: [
      { flags: '-c, --colour <name>', about: 'the colour', choices: ['red', 'reddish'] },
      { flags: '--sources <a,b>', about: '', complete: 'plugin' },
      { flags: '-i, --input <file>', about: '', many: true, complete: 'file' },
      { flags: '--wait [seconds]', about: '' },
      { flags: '--no-gloss', about: '' },
    ],
  }),
  command('secretly', { hidden: true }),
];

const lookUp: LookUp = async (kind) => [`${kind}-1`, `${kind}-2`].map((value) => ({ value, about: '' }));

async function values(...typed: string[]): Promise<string[]> {
  return (await complete(typed, COMMANDS, lookUp)).candidates.map(({ value }) => value);
}

describe('words', () => {
  test.each<[typed: string[], expected: string[]]>([
    [[''], ['things', 'paint']],
    [['p'], ['paint']],
    [['secr'], []],
    [['nothing', ''], []],
    [
      ['things', ''],
      ['list', 'show', 'red', 'green'],
    ],
    [['things', 'l'], ['list']],
    [['things', 'ls'], ['ls']],
    [
      ['things', 'ls', ''],
      ['red', 'green'],
    ],
    [
      ['things', 'show', ''],
      ['analysis-1', 'analysis-2'],
    ],
    [['things', 'show', 'x', ''], []],
    [['--profile', 'x', 'pai'], ['paint']],
    [['-qv', 'pai'], ['paint']],
  ])('%j', async (typed, expected) => {
    expect(await values(...typed)).toEqual(expected);
  });

  test('with their line in the list', async () => {
    expect((await complete(['p'], COMMANDS, lookUp)).candidates).toEqual([{ value: 'paint', about: 'about paint' }]);
  });
});

describe('options', () => {
  test.each<[typed: string[], expected: string[]]>([
    [
      ['paint', '--co'],
      ['--colour', '--config-dir'],
    ],
    [['paint', '--colour', 'red', '--co'], ['--config-dir']],
    [['paint', '-cred', '--co'], ['--config-dir']],
    [['paint', '-i', 'x', '--in'], ['--input']],
    [['paint', '--no-gloss', '--no'], ['--no-color']],
    [['--vers'], ['--version']],
    [['paint', '--vers'], []],
    [['paint', '--hel'], ['--help']],
    [['paint', '--', '--co'], []],
    [
      ['paint', '--nonsense', '--co'],
      ['--colour', '--config-dir'],
    ],
  ])('%j', async (typed, expected) => {
    expect(await values(...typed)).toEqual(expected);
  });

  test('short names beside the long ones where only the dash is typed', async () => {
    expect(await values('paint', '-')).toEqual(
      expect.arrayContaining(['-c', '--colour', '-q', '--quiet', '-h', '--help']),
    );
  });
});

describe('values of options', () => {
  test.each<[typed: string[], expected: string[]]>([
    [
      ['paint', '--colour', ''],
      ['red', 'reddish'],
    ],
    [['paint', '-c', 'redd'], ['reddish']],
    [['paint', '--colour', '--'], []],
    [
      ['paint', '--colour='],
      ['--colour=red', '--colour=reddish'],
    ],
    [['paint', '--colour=redd'], ['--colour=reddish']],
    [['paint', '--gloss='], []],
    [
      ['paint', '--sources', ''],
      ['plugin-1', 'plugin-2'],
    ],
    [['paint', '--sources', 'plugin-1,'], ['plugin-1,plugin-2']],
    [['paint', '--sources=plugin-2,'], ['--sources=plugin-2,plugin-1']],
    [['paint', '--wait', ''], []],
    [['paint', '--wait', '--col'], ['--colour']],
    [['paint', '--wait', '5', '--col'], ['--colour']],
  ])('%j', async (typed, expected) => {
    expect(await values(...typed)).toEqual(expected);
  });
});

describe('files', () => {
  test.each<[typed: string[], files: string]>([
    [['paint', ''], 'file'],
    [['paint', 'a', 'b', ''], 'file'],
    [['paint', '--input', ''], 'file'],
    [['paint', '--input='], 'file'],
    [['--config-dir', ''], 'folder'],
    [['paint', '--colour', ''], 'none'],
    [['things', ''], 'none'],
  ])('%j', async (typed, files) => {
    expect((await complete(typed, COMMANDS, lookUp)).files).toBe(files);
  });
});
