import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { secretIn } from '../../../src/analysis/gate/secret.ts';

const GUID = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
// Nobody's: the header {"alg":"none"} and an empty object.
const JWT = 'eyJhbGciOiJub25lIn0.e30.AAAAAAAAAAAA';
const RANDOM = 'q7Zk29xLw3Tn8vRb5YpC';
const ENCODED_MAIL = Buffer.from('victim@evilish.org').toString('base64');

describe('what is asked about before it is handed over', () => {
  test.each([
    // E-mail addresses, whatever the parameter is called, as they are, encoded, and as links in mails have them.
    ['?email=victim@evilish.org', 'an e-mail address', 'email'],
    ['?u=victim%40evilish.org', 'an e-mail address', 'u'],
    ['?victim@evilish.org', 'an e-mail address', ''],
    ['?to=Jane+Doe+%3Cjane.doe%2Bnews@mail.evilish.co.uk%3E', 'an e-mail address', 'to'],
    ['?utm_source=mail&utm_content=jane@evilish.org', 'an e-mail address', 'utm_content'],
    [`?e=${ENCODED_MAIL}`, 'an e-mail address', 'e'],
    // Passwords
    ['?user=bob&password=winter', 'a password', 'password'],
    ['?Passwd=geheim', 'a password', 'Passwd'],
    ['?login_pwd=ab', 'a password', 'login_pwd'],
    // Sessions
    ['?PHPSESSID=r2t5uvjq435r4q7ib3vtdjq120', 'a session id', 'PHPSESSID'],
    ['?sid=84f1c2', 'a session id', 'sid'],
    ['?ASP.NET_SessionId=lit3py55t21z5v55vlm25s55', 'a session id', 'ASP.NET_SessionId'],
    ['/cart;jsessionid=1A530637289A03B07199A44E8D531427', 'a session id', 'jsessionid'],
    ['/cart;jsessionid=1A530637289A03B0/next?page=2', 'a session id', 'jsessionid'],
    // Tokens
    ['?access_token=abc123', 'a token', 'access_token'],
    ['?accessToken=abc123', 'a token', 'accessToken'],
    ['?a=1&b=2&token=9f8a7b6c5d', 'a token', 'token'],
    ['?x=1;token=9f8a7b6c5d', 'a token', 'token'],
    ['?X-Amz-Security-Token=IQoJb3JpZ2luX2VjEJ', 'a token', 'X-Amz-Security-Token'],
    ['?sig=2b5f0c9', 'a token', 'sig'],
    ['?code=4/0AX4XfWhQnoBqjz7xwQjJ', 'a token', 'code'],
    [`?x=${JWT}`, 'a token', 'x'],
    [`?${RANDOM}`, 'a token', ''],
    [`?r=${RANDOM}`, 'a token', 'r'],
    ['?r=5f4dcc3b5aa765d61d8327deb882cf99', 'a token', 'r'],
    ['?to%6ben=abc123', 'a token', 'token'],
    // What names one thing of many, often a person or an account
    [`?id=${GUID}`, 'an identifier', 'id'],
    [`?id=%7B${GUID.toUpperCase()}%7D`, 'an identifier', 'id'],
    // In a URL within the URL
    [`?next=${encodeURIComponent('https://a.example/cb?access_token=abc123')}`, 'a token', 'next'],
    [`?url=https://a.example/?mail=victim@evilish.org`, 'an e-mail address', 'mail'],
  ] as const)('%s', (rest, what, name) => {
    expect(secretIn(`http://files.evilish.org${rest}`)).toEqual({ what, name });
  });
});

test.each([
  '',
  '/',
  '/reset/now',
  '?page=2',
  '?q=news',
  '?q=how+to+reset+a+password',
  '?q=token+session+secret',
  '?token=usdt',
  '?X-Goog-Signature=2b5f0',
  '?token=bitcoin',
  '?session=morning',
  '?auth=basic',
  '?pass=1',
  '?pass=true',
  '?password=',
  '?code=404',
  '?code=SUMMER20',
  '?key=name',
  '?state=california',
  '?ticket=12345678',
  '?id=1234567890123456',
  '?date=2024-05-12T10:00:00Z',
  '?from=2024-05-12&to=2024-06-12',
  '?v=1.2.3',
  '?v=5f4dcc3b5aa765d61d8327deb882cf99',
  '?sha256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '?utm_source=newsletter&utm_medium=email&utm_campaign=spring-sale-2024-05-12-germany',
  '?utm_id=6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  '?gclid=EAIaIQobChMI7aL4q5Xb_QIVg9PtCh0Zkw3bEAAYASAAEgKx1fD_BwE',
  '?fbclid=IwAR2F4xVq0V9m3kQ1z8b7Xc5N6d',
  '?url=https://a.example/page?id=7',
  '?path=/news/2024/05/12/a-long-story-about-something-that-happened',
  '?name=getUserProfileByAccountName2',
  '?price=@home',
  '?at=a@b',
  '?lat=52.520008&lon=13.404954',
  '?size=1920x1080x24x60',
  '?%E0%A4%A=broken',
  '#access_token=abc123',
])('%s raises no question', (rest) => {
  expect(secretIn(`http://files.evilish.org${rest}`)).toBeUndefined();
});

test.each([
  ['at signs', `?a=${'a@'.repeat(300_000)}`],
  ['almost domains', `?a=x@${'a-'.repeat(300_000)}`],
  ['parameters', `?${'a=b&'.repeat(150_000)}`],
  ['semicolons', `/${';'.repeat(600_000)}`],
  ['equals signs', `?${'='.repeat(600_000)}`],
  ['percent signs', `?a=${'%25'.repeat(200_000)}`],
  ['URLs in URLs', `?u=${'https://a.example/?u='.repeat(30_000)}`],
  ['capital letters', `?${'aA'.repeat(300_000)}=1`],
  ['one long word', `?a=${'a1'.repeat(300_000)}`],
])('600,000 %s are read once', (_, rest) => {
  const began = performance.now();
  secretIn(`http://files.evilish.org${rest}`);
  expect(performance.now() - began).toBeLessThan(5000);
});
