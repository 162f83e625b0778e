import { expect, test } from 'vitest';
import type { Indicator } from '../../../src/ioc/index.ts';
import { outcome } from '../outcome.ts';
import { always } from '../serving.ts';
import { fast } from '../step.ts';

const plugin = fast('hibp');
const account: Indicator = { type: 'email', value: 'someone@evilish.org' };

function breach(Name: string, BreachDate: string, more: object = {}) {
  return { Name, BreachDate, DataClasses: ['Email addresses'], IsSpamList: false, ...more };
}

test('exposure is no verdict', async () => {
  const list = [
    breach('Old', '2013-10-04'),
    breach('New', '2026-02-03', { DataClasses: ['Passwords'] }),
    breach('Spam', '2020-01-01', { IsSpamList: true }),
  ];
  const { result } = await outcome(plugin, account, list);
  expect(result).toMatchObject({ status: 'ok', verdict: 'none', score: null, tags: ['breached', 'password-exposed'] });
  expect(result.summary).toEqual({
    breaches: 3,
    latest_breach: '2026-02-03',
    names: 'New, Spam, Old',
    passwords: true,
    spam_lists: 1,
  });
});

test('the logs of malware are told', async () => {
  const { result } = await outcome(plugin, account, [breach('Logs', '2026-01-01', { IsStealerLog: true })]);
  expect(result.tags).toContain('stealer-log');
  expect(result.reasons).toContain('in the logs of malware that steals passwords');
});

test('many breaches: some names, all counted', async () => {
  const list = Array.from({ length: 40 }, (_, index) => breach(`Shop${index}`, '2020-01-01'));
  const { result } = await outcome(plugin, account, list);
  expect(result.summary).toMatchObject({ breaches: 40, names: 'Shop0, Shop1, Shop2, Shop3, Shop4, …' });
});

test('nothing at all with 404 is an account that is in none', async () => {
  const { result } = await outcome(plugin, account, always(404, ''));
  expect(result.status).toBe('not_found');
});

test('a 404 with words is of somebody else', async () => {
  const { result } = await outcome(plugin, account, always(404, { statusCode: 404, message: 'Resource not found' }));
  expect(result.error?.code).toBe('bad_response');
});

test('refusals are plain text', async () => {
  const { result } = await outcome(
    plugin,
    account,
    always(401, 'Access denied due to improperly formed hibp-api-key.'),
  );
  expect(result.error?.code).toBe('unauthorized');
});
