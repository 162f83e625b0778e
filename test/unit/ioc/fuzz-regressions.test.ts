import { describe, expect, test } from 'vitest';
import { extractText, OBSERVABLE_TYPES } from '../../../src/ioc/index.ts';

const values = (text: string): string[] =>
  extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true }).map(({ type, value }) => `${type} ${value}`);

/** Texts that `npm run fuzz` found and made small, and what they hold; one line each. */
describe('found by fuzzing', () => {
  test.each<[text: string, found: string[]]>([
    // The underscore of emphasis is no part of the ending, so the token has to be read.
    ['_evil.example_', ['domain evil.example']],
    // A dot between quotes in a token that already has a name.
    ['evil.com"."net', ['domain evil.com']],
    // A scheme twice: the second one begins the URL.
    ['http://http://evil.com/a', ['url http://evil.com/a']],
    ['http:///evil.com/a', ['url http://evil.com/a']],
    ['C:\\evil.com\\name', []],
    ['a@a@a@', []],
  ])('%j', (text, found) => expect(values(text).filter((each) => !each.startsWith('file_path'))).toEqual(found));
});
