import { shown } from '../shown.ts';

/** Of a list as many as stand in a cell, each on one line and short, and how many more there are: `22, 80 and 5 more`. */
export function someOf(items: readonly (string | number)[], most = 10): string {
  const more = items.length - most;
  const first = items.slice(0, most).map((item) => (typeof item === 'string' ? shown(item) : item));
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
