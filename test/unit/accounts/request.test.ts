import { expect, test } from 'vitest';
import { checked, opens, SCOPES } from '../../../src/accounts/index.ts';

const NOW = new Date('2026-05-23T10:00:00Z');
const WISH = { name: 'soar', scopes: ['analysis:read'] };

test('what is left out is filled in', () => {
  expect(checked(WISH, NOW)).toEqual({
    name: 'soar',
    scopes: ['analysis:read'],
    org: 'default',
    expires_at: null,
    rate: null,
    quota: 1000,
  });
});

test('what is given is kept, scopes once', () => {
  const wish = {
    ...WISH,
    scopes: ['*', '*'],
    org: 'acme',
    expires_at: '2027-01-01T02:00:00+02:00',
    rate: 60,
    quota: 0,
  };
  expect(checked(wish, NOW)).toEqual({
    name: 'soar',
    scopes: ['*'],
    org: 'acme',
    expires_at: '2027-01-01T00:00:00Z',
    rate: 60,
    quota: 0,
  });
});

test.each([
  [{ name: '' }, "'' cannot be the name of an account"],
  [{ name: 'a b' }, "'a b' cannot be the name"],
  [{ name: '-a' }, "'-a' cannot be the name"],
  [{ name: 'a\u001b[2J' }, 'cannot be the name'],
  [{ name: 'a'.repeat(65) }, 'cannot be the name'],
  [{ org: 'a/b' }, "'a/b' cannot be an organisation"],
  [{ scopes: [] }, 'a key needs a scope'],
  [{ scopes: ['analysis:red'] }, "there is no scope 'analysis:red'"],
  [{ scopes: ['__proto__'] }, "there is no scope '__proto__'"],
  [{ expires_at: 'soon' }, "'soon' is no time"],
  [{ expires_at: '2026-05-23T10:00:00Z' }, 'that is past'],
  [{ rate: 0 }, 'the requests a minute cannot be 0'],
  [{ rate: 1.5 }, 'the requests a minute cannot be 1.5'],
  [{ rate: Number.NaN }, 'the requests a minute cannot be NaN'],
  [{ quota: -1 }, 'the triage units an hour cannot be -1'],
])('%j is refused: %s', (over, message) => {
  expect(() => checked({ ...WISH, ...over }, NOW)).toThrow(
    expect.objectContaining({ code: 'invalid_request', message: expect.stringContaining(message) }),
  );
});

test('a misspelled scope is told the nearest, another one all of them', () => {
  const hint = (scope: string): string => {
    try {
      checked({ ...WISH, scopes: [scope] }, NOW);
    } catch (error) {
      return (error as { hint: string }).hint;
    }
    return '';
  };
  expect(hint('actons:use')).toBe('did you mean actions:use?');
  for (const scope of SCOPES) expect(hint('everything')).toContain(scope);
});

test('a scope opens what it names, the star everything', () => {
  for (const held of SCOPES) {
    for (const asked of SCOPES) {
      expect(opens({ scopes: [held] }, asked)).toBe(held === asked || held === '*');
    }
  }
  expect(opens({ scopes: [] }, 'analysis:read')).toBe(false);
});
