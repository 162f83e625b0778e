import { expect, test } from 'vitest';
import analyze from '../../../../src/cli/commands/analyze.ts';
import { SETTINGS } from '../../../../src/config/index.ts';
import { INDICATOR_TYPES } from '../../../../src/ioc/index.ts';

// The command writes the words out: what knows them would be loaded for every --help.

function choicesOf(name: string): readonly string[] | undefined {
  const option = analyze.options?.find(({ flags }) => flags.split(' ').includes(name));
  // Where several may stand in a list, the words are offered to the Tab key.
  return option?.choices ?? (Array.isArray(option?.complete) ? option.complete : undefined);
}

test('--type takes the types there are', () => {
  expect(choicesOf('--type')).toEqual(INDICATOR_TYPES);
});

test.each(['malicious', 'suspicious', 'unknown', 'benign', 'not_applicable'])(
  '--fail-on takes %s when the setting fail_on does',
  (word) => {
    const setting = SETTINGS.find(({ key }) => key === 'fail_on');
    const allowed = (): unknown => setting?.parse(word, 'fail_on');
    if (choicesOf('--fail-on')?.includes(word)) expect(allowed()).toBe(word);
    else expect(allowed).toThrow('is none of malicious, suspicious, unknown');
  },
);
