import type { Workshop } from '../family.ts';
import { Refusal } from '../refusal.ts';
import { type Ask, ok, type Route } from '../route.ts';
import { enter } from './enter.ts';

function wrong(name: string, rule: string): Refusal {
  return new Refusal(400, 'invalid_request', `${name} must be ${rule}`, { details: { parameter: name } });
}

function word<T extends string>({ query }: Ask, name: string, words: readonly T[]): T | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const found = words.find((each) => each === value);
  if (found === undefined) throw wrong(name, `one of ${words.join(', ')}`);
  return found;
}

function wholeNumber({ query }: Ask, name: string, most: number): number | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const rule = most < LAST_PAGE ? `a whole number from 1 to ${most}` : 'a whole number from 1';
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value)) throw wrong(name, rule);
  const number = Number(value);
  if (number < 1 || (number > most && most < LAST_PAGE)) throw wrong(name, rule);
  return Math.min(number, most);
}

/** Beyond every end: all pages after it are as empty as this one. */
const LAST_PAGE = 1_000_000_000;
const LARGEST_PAGE = 100;

/** `GET /v0/orgs/{org}/triage/alerts`. */
export function listEntries(workshop: Workshop): Route {
  return {
    method: 'GET',
    path: '/v0/orgs/:org/triage/alerts',
    scope: 'triage:alerts-list',
    async handle(ask) {
      await enter(ask, workshop);
      const sort = word(ask, 'sort', ['created_at', 'updated_at'] as const);
      const direction = word(ask, 'direction', ['asc', 'desc'] as const);
      const page = wholeNumber(ask, 'page', LAST_PAGE);
      const perPage = wholeNumber(ask, 'per_page', LARGEST_PAGE);
      const { results, nextPage } = await ask.call('triage.list', {
        ...(sort && { sort }),
        ...(direction && { direction }),
        ...(page && { page }),
        ...(perPage && { per_page: perPage }),
      });
      return ok({ results, nextPage });
    },
  };
}
