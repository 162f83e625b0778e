import type { Handlers } from './context.ts';
import { page } from './paging.ts';
import { candidates, SEARCHED } from './search/candidates.ts';
import { type Hit, hitOf } from './search/hit.ts';
import { needlesOf } from './search/needles.ts';
import { requireText } from './search/text.ts';

/** Every page goes through all there is: who wants everything asks for large ones. */
const SIZES = { usual: 20, most: 10_000 };

/**
 * The nearest hits, equals in the order in which they came. There are few scores, so that each has a list of its own,
 * of no more hits than are shown: adding one costs the same however many there are.
 */
function nearest(most: number) {
  const byScore = new Map<number, Hit[]>();
  return {
    add(hit: Hit) {
      const equals = byScore.get(hit.score);
      if (!equals) byScore.set(hit.score, [hit]);
      else if (equals.length < most) equals.push(hit);
    },
    from(offset: number): Hit[] {
      const scores = [...byScore.keys()].sort((a, b) => b - a);
      return scores.flatMap((score) => byScore.get(score) ?? []).slice(offset, most);
    },
  };
}

/** Everything that the store knows. */
export const search: Handlers<'search.run'> = {
  async 'search.run'(local, { q, type, ...asked }, signal) {
    const needles = needlesOf(requireText(q));
    const { limit, offset } = page(asked, SIZES);
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
