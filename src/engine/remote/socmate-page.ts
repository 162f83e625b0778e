import { type Fields, wholeOf } from './read.ts';

const DEFAULT_LIMIT = 20;
/** As much as the API hands out at once; it refuses to be asked for more. */
const LARGEST_PAGE = 100;

interface Paging {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The part of a list to ask for; who wants more than a page looks at how many came, and asks for the rest. */
export function partOf({ limit, offset }: Paging): Paging {
  return { limit: limit === undefined ? undefined : Math.min(limit, LARGEST_PAGE), offset };
}

/** `total`, `limit` and `offset` of a page, filled in where the server leaves them out. */
export function paged(fields: Fields | undefined, { limit, offset }: Paging, count: number) {
  const from = wholeOf(fields?.['offset']) ?? offset ?? 0;
  return {
    total: wholeOf(fields?.['total']) ?? from + count,
    limit: wholeOf(fields?.['limit']) ?? limit ?? DEFAULT_LIMIT,
    offset: from,
  };
}
