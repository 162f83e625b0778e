import { expect, test } from 'vitest';
import { tried } from '../answered.ts';
import { always } from '../serving.ts';

test.each<[string, object]>([['greynoise', { ip: '8.8.8.8', noise: false, riot: true, classification: 'benign' }]])(
  '%s may accept a key without a word of what is left',
  async (name, body) => {
    expect(await tried(name, always(200, body))).toEqual({ checked: true });
  },
);

test.each<[string, object]>([['greynoise', { message: 'invalid API key' }]])('%s refuses a key', async (name, body) => {
  expect(await tried(name, always(401, body))).toBe('unauthorized');
});

test('a resolver that GreyNoise never saw is no reason to doubt the key', async () => {
  const unseen = { ip: '8.8.8.8', noise: false, riot: false, message: 'IP not observed scanning the internet.' };
  expect(await tried('greynoise', always(404, unseen))).toEqual({ checked: true });
});
