import { describe, expect, test } from 'vitest';
import { slipOf } from '../../../../src/analysis/brands/slip.ts';

describe('how a word misses a name', () => {
  test.each([
    ['a letter lost', 'exmple', 'typo'],
    ['a letter doubled at the end', 'examplee', 'typo'],
    ['a letter added inside', 'exaimple', 'typo'],
    ['two letters swapped', 'exmaple', 'typo'],
    ['a key beside the right one', 'ecample', 'typo'],
    ['a key below the right one', 'exzmple', 'typo'],
    ['a vowel for another', 'exomple', 'typo'],
    ['letters that look alike', 'exampie', 'typo'],
    ['a digit added', 'example1', 'typo'],
    ['a digit for a letter', 'exam9le', 'typo'],
    ['a plural', 'examples', 'slip'],
    ['an ending', 'exampled', 'slip'],
    ['another letter altogether', 'exatple', 'slip'],
    ['the name itself', 'example', undefined],
    ['two letters off', 'exatpla', undefined],
  ])('%s', (_, word, how) => {
    expect(slipOf(word, 'example')).toBe(how);
  });
});
