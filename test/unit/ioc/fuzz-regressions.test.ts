import { describe, expect, test } from 'vitest';
import { type DefangStyle, defangAs, extractText, identify, OBSERVABLE_TYPES, refang } from '../../../src/ioc/index.ts';

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
    // Every dot in brackets, the full stops as well: a name goes on only in small letters.
    ['Seen at evil[.]com[.] Then', ['domain evil.com']],
    ['evil[.]com[.] It was', ['domain evil.com']],
    ['evil[.]com[.] lake[.]net', ['domain evil.com', 'domain lake.net']],
    ['203[.]0[.]113[.]7[.] 5 hosts', ['ip 203.0.113.7']],
    ['www[.] evil[.] com', ['domain www.evil.com']],
    // Markdown escapes brackets.
    ['hxxp\\[://\\]evil\\[.\\]com', ['url http://evil.com']],
    ['hxxp\\[:\\]//evil\\[.\\]com', ['url http://evil.com']],
    ['bob\\[@\\]evil\\[.\\]com', ['email bob@evil.com']],
    ['1[.]0/a', []],
    ['%22evil[.]com/a', ['url evil.com/a']],
    ['64:ff9b::203[.]0[.]113[.]7/', ['ip 64:ff9b::cb00:7107']],
    ['203[.]0[.]113[.]7/1.', ['cidr 203.0.113.7/1']],
    ['mailto[://]1', []],
    ['count[://]1', []],
    ['look-at-me[.]com', ['domain look-at-me.com']],
    ['hxxp__evil-dot-com/a[.]b', ['url http://evil.com/a.b']],
    ['evil[.]lake dot com', ['domain evil.lake.com']],
    // What is encoded in a query is part of it, also behind a host whose ending nobody knows.
    ['https://evil.lair/?u=https%3A%2F%2Flake.com%2Fa', ['url https://evil.lair/?u=https%3A%2F%2Flake.com%2Fa']],
    ['Is it evil[.]com?', ['domain evil.com']],
    ['Is it evil[.]com/a?', ['url evil.com/a']],
    ['count://1%2e1', []],
    ['report[.]doc(.exe)', []],
    ['a\u00ad[[.]]com', ['domain a.com']],
    ['[www][.]evil.com', ['domain www.evil.com']],
    ['xn--\u00fc[.]com', []],
  ])('%j', (text, found) => expect(values(text).filter((each) => !each.startsWith('file_path'))).toEqual(found));

  test('no agent has a control character in it', () => {
    expect(values('Mozilla/5.0 (a\u007fb)')).toEqual(['user_agent Mozilla/5.0']);
    expect(values('User-Agent: a\u0085b')).toEqual([]);
  });

  test('what is identified is composed first', () => {
    expect(identify('[tp://a\\@a\u0301')).toEqual({ type: 'url', value: 'http://a\\@\u00e1' });
  });

  test('no file has a control character in its name', () => {
    expect(values('\\\\a\\\u0000')).toEqual([]);
    expect(values('\\\\server\\a\u0085')).toEqual(['file_path \\\\server\\a']);
  });

  test.each<[text: string, style: DefangStyle, everything: boolean, defanged: string]>([
    // Unclickable as they are; brackets would make another notation of them.
    ['evil[.com evil.]com evil].[com evil(.)com', 'socbuddy', true, 'evil[.com evil.]com evil].[com evil(.)com'],
    ['evil^.com evil**.**com evil"."com', 'socbuddy', true, 'evil^.com evil**.**com evil"."com'],
    ['evil\\.com bob\\@evil\\[.\\]com', 'socbuddy', true, 'evil\\.com bob\\@evil\\[.\\]com'],
    ['hxxp[://evil', 'socbuddy', false, 'hxxp[://evil'],
    ['\u3010.\u3011 bob(@)evil(.)com', 'socbuddy', false, '\u3010.\u3011 bob(@)evil(.)com'],
    ['\\nhttp://evil.com', 'socbuddy', false, '\\nhxxp[://]evil[.]com'],
    ['\\nhttp://evil.com', 'ietf', false, '\\n[http]://evil[.]com'],
    ['Http://evil.com', 'socbuddy', false, 'Hxxp[://]evil[.]com'],
    // What stands right behind a scheme is a host with an empty port, in a nested URL as in one that stands alone.
    ['http://b://c', 'ietf', false, '[http]://b://c'],
    ['http://a.com/http://b://c', 'ietf', false, '[http]://a[.]com/[http]://b://c'],
    ['[a]://a[.]\u0440\u0444/[tp]://a://1', 'ietf', false, '[a]://a[.]\u0440\u0444/[tp]://a://1'],
    ['M.\u00a0Dupont, *\u00a0.py', 'socbuddy', false, 'M.\u00a0Dupont, *\u00a0.py'],
  ])('%j defanged as %s', (text, style, everything, defanged) => {
    expect(defangAs(text, style, { everything })).toBe(defanged);
  });

  test.each([
    '\ufeffhttp://',
    'http://fe80:fe80:://',
    'Http://evil.com',
    'hTTp://evil.com',
    'http://x/*\u00a0.setup.py',
  ])('refang gives %j back', (text) => {
    for (const style of ['socbuddy', 'ietf', 'cyberchef'] as const) {
      expect(refang(defangAs(text, style, { everything: !text.includes('\u00a0') }))).toBe(text);
    }
  });

  test.each([
    ['evil.xn--a', { type: 'domain', value: 'evil.xn--a' }],
    ['a_b.com', { type: 'domain', value: 'a_b.com' }],
    ['evil.lair/', { type: 'url', value: 'evil.lair/' }],
    ['::ffff:203.0.113.7', { type: 'ip', value: '203.0.113.7' }],
    ['bob@[203.0.113.7]', { type: 'email', value: 'bob@[203.0.113.7]' }],
    ['bob[@][IPv6:2001:db8::7]', { type: 'email', value: 'bob@[ipv6:2001:db8::7]' }],
  ])('%s is an indicator', (text, indicator) => expect(identify(text)).toEqual(indicator));

  test.each(['@', '%40', 'mailto://1', 'xn--\u00fc.com'])('%s is none', (text) =>
    expect(identify(text)).toHaveProperty('problem'),
  );
});
