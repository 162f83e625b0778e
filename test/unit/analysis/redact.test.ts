import { expect, test } from 'vitest';
import { SourceError } from '../../../src/analysis/index.ts';
import { redacted } from '../../../src/analysis/network/redact.ts';

const KEY = 'abc"def\\0123';

test('a key is taken out wherever it stands in an answer', () => {
  const answer = { reasons: [`said ${KEY} twice: ${KEY}`], summary: { [KEY]: 1 }, tags: [] };
  expect(redacted(answer, KEY)).toEqual({ reasons: ['said [key] twice: [key]'], summary: { '[key]': 1 }, tags: [] });
});

test('of an error everything but the key stays', () => {
  const error = new SourceError('unauthorized', `no key ${KEY}`, { http: 401, retryAfterS: 3, endsJob: true });
  const clean = redacted(error, KEY);
  expect(clean).toBeInstanceOf(SourceError);
  expect(clean).toMatchObject({
    code: 'unauthorized',
    message: 'no key [key]',
    http: 401,
    retryAfterS: 3,
    endsJob: true,
  });
});

test.each([undefined, '', 'of'])('what is no key (%j) changes nothing', (key) => {
  const answer = { reasons: ['one of many'] };
  expect(redacted(answer, key)).toBe(answer);
  expect(redacted(undefined, key)).toBeUndefined();
});

test('an answer without it is the same object', () => {
  const answer = { reasons: ['nothing here'] };
  expect(redacted(answer, KEY)).toBe(answer);
  expect(redacted(undefined, KEY)).toBeUndefined();
});
