import type { Findings } from './judged.ts';
import { escaped } from './markup.ts';
import { classOf, OPINIONS, type Opinion } from './opinion.ts';

const WIDTH = 560;
const LABEL = 170;
const LINE = 24;
const BAR = 16;

type Counts = ReadonlyMap<Opinion, number>;

function bar(counts: Counts, y: number, most: number): string {
  let x = LABEL;
  const parts: string[] = [];
  for (const opinion of OPINIONS) {
    const count = counts.get(opinion) ?? 0;
    if (count === 0) continue;
    const width = (count / most) * WIDTH;
    parts.push(
      `<rect class="${classOf(opinion)}" x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}">` +
        `<title>${count} ${opinion}</title></rect>`,
    );
    if (width > 9 * String(count).length + 4) {
      const middle = (x + width / 2).toFixed(1);
      parts.push(`<text class="in" x="${middle}" y="${y + 12}" text-anchor="middle">${count}</text>`);
    }
    x += width;
  }
  return parts.join('');
}

const total = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
const bad = (counts: Counts): number => (counts.get('malicious') ?? 0) * 1e6 + (counts.get('suspicious') ?? 0);

/** A bar for each source: what it said of how many indicators. Those that object most come first. */
export function barsBySource({ sources }: Findings): string {
  const ordered = [...sources].sort(([a, x], [b, y]) => bad(y) - bad(x) || (a < b ? -1 : 1));
  const most = Math.max(1, ...ordered.map(([, counts]) => total(counts)));
  const height = ordered.length * LINE + 4;
  const lines = ordered.map(([name, counts], index) => {
    const y = index * LINE + 4;
    return `<text x="${LABEL - 10}" y="${y + 12}" text-anchor="end">${escaped(name)}</text>${bar(counts, y, most)}`;
  });
  return `<svg class="bars" viewBox="0 0 ${LABEL + WIDTH + 4} ${height}" role="img" aria-label="what each source said">${lines.join('')}</svg>`;
}
