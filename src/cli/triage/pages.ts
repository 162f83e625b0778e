import type { Engine, Input, Output } from '../../engine/index.ts';

type Asked = Omit<Input<'triage.list'>, 'page' | 'per_page'>;
type Page = Output<'triage.list'>;
export type Entry = Page['results'][number];

/** The largest page there is: the fewest questions. */
const PER_PAGE = 100;

/**
 * Every page, as entries that were not there yet: one that is made meanwhile moves the others on, so that the last of a
 * page would be the first of the next again.
 */
export async function* allPages(engine: Engine, asked: Asked, signal: AbortSignal): AsyncIterable<readonly Entry[]> {
  const seen = new Set<string>();
  let page: number | null = 1;
  while (page !== null && !signal.aborted) {
    const { results, nextPage }: Page = await engine.call(
      'triage.list',
      { ...asked, page, per_page: PER_PAGE },
      { signal },
    );
    yield results.filter(({ uuid }) => !seen.has(uuid));
    for (const { uuid } of results) seen.add(uuid);
    page = nextPage;
  }
}
