import type { Handlers } from './context.ts';
import { page } from './paging.ts';
import { candidates, SEARCHED } from './search/candidates.ts';
import { type Hit, hitOf } from './search/hit.ts';
import { needlesOf } from './search/needles.ts';
import { requireText } from './search/text.ts';

/** The nearest so far, in order; only as many as are shown are kept. */
function nearest(most: number) {
  const kept: Hit[] = [];
  return {
    add(hit: Hit) {
      const worst = kept.at(-1);
      if (kept.length >= most && worst && hit.score <= worst.score) return;
      // Behind its equals: they came first, of a kind that goes before it or nearer to now.
      const at = kept.findLastIndex(({ score }) => score >= hit.score) + 1;
      kept.splice(at, 0, hit);
      if (kept.length > most) kept.pop();
    },
    from: (offset: number) => kept.slice(offset),
  };
}

/** Everything that the store knows. */
export const search: Handlers<'search.run'> = {
  async 'search.run'(local, { q, type, ...asked }, signal) {
    const needles = needlesOf(requireText(q));
    const { limit, offset } = page(asked);
    const store = await local.store();
    const best = nearest(offset + limit);
    let total = 0;
    for (const kind of SEARCHED) {
      if (type !== undefined && kind !== type) continue;
      for await (const candidate of candidates(kind, local, store, needles)) {
        signal.throwIfAborted();
        const hit = hitOf(candidate, needles);
        if (!hit) continue;
        total += 1;
        best.add(hit);
      }
    }
    return { results: best.from(offset), total, limit, offset };
  },
};
