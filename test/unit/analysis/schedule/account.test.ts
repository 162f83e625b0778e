import { describe, expect, test } from 'vitest';
import {
  type Account,
  accountOf,
  afterAnswer,
  afterFailure,
  afterRefusal,
  afterRequest,
  obstacle,
} from '../../../../src/analysis/schedule/account.ts';
import { accountName } from '../../../../src/analysis/schedule/turns.ts';

const NOW = Date.parse('2026-08-01T12:00:00Z');
const MINUTE = { calls: 2, seconds: 60 };
const DAY = { calls: 3, seconds: 86_400 };

function asked(times: number, at = NOW): Account {
  let account: Account = {};
  for (let time = 0; time < times; time++) account = afterRequest(account, [MINUTE, DAY], at);
  return account;
}

test('the longest wait of all limits counts, and its name', () => {
  expect(obstacle(asked(1), [MINUTE, DAY], NOW)).toBeUndefined();
  expect(obstacle(asked(2), [MINUTE, DAY], NOW)).toMatchObject({ why: 'rate_limited', wait: 61_000 });
  expect(obstacle(asked(3), [MINUTE, DAY], NOW)).toMatchObject({ why: 'quota_exhausted', wait: 12 * 3_600_000 });
});

describe('what the source says', () => {
  test('a pause is kept until it is over, whatever answers come in between', () => {
    const paused = afterAnswer(afterRefusal({}, 'rate_limited', 5000, NOW), NOW + 1000);
    expect(obstacle(paused, [], NOW + 1000)).toEqual({ wait: 4000, why: 'rate_limited' });
    expect(obstacle(paused, [], NOW + 5000)).toBeUndefined();
    expect(afterAnswer(paused, NOW + 5000)).toEqual({});
  });

  test('a shorter pause does not shorten a longer one', () => {
    const long = afterRefusal({}, 'quota_exhausted', 60_000, NOW);
    expect(afterRefusal(long, 'rate_limited', 1000, NOW).until).toBe(NOW + 60_000);
  });
});

describe('failures', () => {
  function failed(times: number): Account {
    let account: Account = {};
    for (let time = 0; time < times; time++) account = afterFailure(account, NOW);
    return account;
  }

  test('four in a row change nothing, the fifth pauses, more of them for longer, ten minutes at most', () => {
    const waits = [4, 5, 6, 7, 30].map((times) => obstacle(failed(times), [], NOW)?.wait);
    expect(waits).toEqual([undefined, 30_000, 60_000, 120_000, 600_000]);
  });

  test('an answer ends the row', () => {
    expect(afterAnswer(failed(7), NOW)).toEqual({});
  });
});

test('the name of an account holds no part of the key', () => {
  const key = 'sk-invented-0123456789';
  const name = accountName('virustotal', key);
  expect(name).toMatch(/^virustotal:[0-9a-f]{12}$/);
  expect(name).not.toContain(key.slice(0, 6));
  expect(accountName('virustotal', `${key}x`)).not.toBe(name);
  expect(accountName('rdap', undefined)).toBe('rdap');
});

test.each([undefined, '', 'x', '7', 'null', '[]'])('a state that cannot be read begins anew: %s', (state) => {
  expect(obstacle(accountOf(state), [MINUTE], NOW)).toBeUndefined();
});
