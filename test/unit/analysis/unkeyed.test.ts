import { expect, onTestFinished, test } from 'vitest';
import { unkeyed } from '../../../src/analysis/network/unkeyed.ts';
import { createHttp } from '../../../src/net/index.ts';
import { always, serving } from '../../contract/serving.ts';

const KEY = 'sk+inv/ented"0815';

/** What comes of asking a server that answers with this text, in its body and in a header. */
async function answerOf(text: string, key: string | undefined = KEY) {
  const { origin } = await serving(always(200, text, { 'x-said': text }));
  const http = createHttp('0.0.0');
  onTestFinished(() => http.close());
  return unkeyed(http, key).send({ url: origin });
}

test.each([
  ['as it is', `wrong key ${KEY}!`],
  ['as JSON writes it', JSON.stringify({ key: KEY })],
  ['as other programs write JSON', JSON.stringify({ key: KEY }).replaceAll('/', '\\/')],
  ['as an address does', `/x?key=${encodeURIComponent(KEY)}&a=b`],
  ['in small letters', `/x?key=${encodeURIComponent(KEY).toLowerCase()}`],
  ['in Base64', `Basic ${Buffer.from(KEY).toString('base64')}`],
])('a key is taken out of an answer, %s', async (_, text) => {
  const answer = await answerOf(text);
  for (const said of [answer.text, answer.header('x-said')]) {
    expect(said).toContain('[key]');
    expect(said).not.toMatch(/ented|INV|0815/);
  }
});

test('what is parsed does not hold it either, and everything else does', async () => {
  const body = { a: { b: [`${KEY} ${KEY}`] }, [KEY]: 1, c: 'kept' };
  const answer = await answerOf(JSON.stringify(body));
  expect(answer.json()).toEqual({ a: { b: ['[key] [key]'] }, '[key]': 1, c: 'kept' });
});

test.each([undefined, '', 'a', 'short'])('%j is no key that could be told from words', async (key) => {
  const text = '{"a":"a short text"}';
  expect((await answerOf(text, key)).text).toBe(text);
});
