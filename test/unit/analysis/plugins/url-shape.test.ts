import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/analysis/index.ts';
import urlShape from '../../../../src/analysis/plugins/url_shape.ts';

const context = { now: () => new Date(), signal: new AbortController().signal };

function shape(value: string): Answer {
  return urlShape.run({ type: 'url', value }, context) as Answer;
}

describe('one strong hint is enough', () => {
  test.each([
    ['http://paypal.com@evil.com/', 'userinfo'],
    ['http://paypal.com:pw@203.0.113.7/', 'userinfo'],
    ['http://paypal.com\\@evil.com/', 'disputed-host'],
    ['http://a@paypal.com@evil.com/', 'disputed-host'],
    ['http://3405803783/', 'numeric-host'],
    ['ssh://3405803783/', 'numeric-host'],
    ['http://0xcb.0x0.0x71.0x7/', 'numeric-host'],
    ['http://0313.0.0161.7/', 'numeric-host'],
    ['https://evil.com/invoice.pdf.exe', 'double-extension'],
    ['https://evil.com/invoice.pdf%20%20%20.scr', 'double-extension'],
    ['https://evil.com/a/photo.JPG.js?x=1', 'double-extension'],
    ['javascript:alert(1)', 'script-scheme'],
    ['data:text/html;base64,PGgxPg==', 'script-scheme'],
  ])('%s: %s', (url, tag) => {
    const { verdict, score, confidence, tags } = shape(url);
    expect({ verdict, confidence, tag: tags?.[0] }).toEqual({ verdict: 'suspicious', confidence: 5, tag });
    expect(score).toBeGreaterThanOrEqual(40);
  });
});

test.each([
  ['http://paypal.com\\@evil.com/', 'paypal.com or evil.com'],
  ['http://a@paypal.com:80@evil.com/', 'evil.com or paypal.com'],
])('%s names both hosts', (url, hosts) => {
  expect(shape(url).reasons?.[0]).toBe(`the URL has a host that programs disagree about: ${hosts}`);
});

describe('weak hints need company', () => {
  test.each([
    ['http://203.0.113.7/a', ['ip-host']],
    ['http://[2001:db8::1]/a', ['ip-host']],
    ['https://evil.com:8081/', ['odd-port']],
    ['https://user@evil.com/', ['userinfo']],
    ['https://xn--bcher-kva.de/', ['punycode']],
    ['https://evil.com/?next=https%3A%2F%2Fother.com%2F', ['redirect']],
    ['https://evil.com/out?URL=//other.com', ['redirect']],
    ['https://evil.com/paypal/login', ['brand-in-path']],
    [`https://evil.com/${'a'.repeat(1000)}`, ['long']],
  ])('%.60s', (url, tags) => {
    const answer = shape(url);
    expect(answer.verdict).toBeUndefined();
    expect(answer.tags).toEqual(tags);
    expect(answer.reasons).toHaveLength(1);
  });

  test.each([
    'http://203.0.113.7:8081/',
    'https://evil.com/paypal/?url=https://other.com',
    'https://xn--bcher-kva.de:4444/',
  ])('%s has two', (url) => {
    expect(shape(url)).toMatchObject({ verdict: 'suspicious', score: 40 });
  });

  test('a long redirect is every newsletter', () => {
    expect(shape(`https://evil.com/?u=https://other.com/&t=${'a'.repeat(1000)}`).verdict).toBeUndefined();
  });
});

describe('ordinary URLs', () => {
  test.each([
    'https://evil.com/',
    'http://evil.com:8080/a/b?c=d#e',
    'https://www.paypal.com/paypal/login',
    'https://evil.com/share/facebook',
    'https://evil.com/?next=https://www.evil.com/home',
    'https://evil.com/?next=/home',
    'https://evil.com/archive.tar.gz',
    'https://evil.com/notes.pdf.html',
    'https://evil.com/a@b/c',
    'https://evil.com/jquery.min.js',
    'ftp://evil.com/file.zip',
  ])('%s', (url) => {
    expect(shape(url)).toMatchObject({ reasons: ['nothing unusual in the shape of the URL'], tags: [] });
  });
});

test('the score stays within what rules of thumb may say', () => {
  expect(shape('http://paypal.com@3405803783:4444/invoice.pdf.exe').score).toBe(50);
});
