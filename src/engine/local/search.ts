import type { Handlers } from './context.ts';
import { page, requireText } from './paging.ts';
import { candidates, SEARCHED } from './search/candidates.ts';
import { type Hit, hitOf } from './search/hit.ts';
import { needlesOf } from './search/needles.ts';

/** Every page goes through all there is: who wants everything asks for large ones. */
const MOST = 10_000;

/** The nearest so far: by score, and of each score in the order they came in, no more than are shown. */
function nearest(most: number) {
  const kept = new Map<number, Hit[]>();
  return {
    add(hit: Hit) {
      const equals = kept.get(hit.score);
      if (!equals) kept.set(hit.score, [hit]);
      else if (equals.length < most) equals.push(hit);
    },
    from(offset: number) {
      const scores = [...kept.keys()].sort((one, other) => other - one);
      return scores.flatMap((score) => kept.get(score) ?? []).slice(offset, most);
    },
  };
}

/** Everything that the store knows. */
export const search: Handlers<'search.run'> = {
  async 'search.run'(local, { q, type, ...asked }, signal) {
    const needles = needlesOf(requireText(q));
    const { limit, offset } = page(asked, MOST);
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
