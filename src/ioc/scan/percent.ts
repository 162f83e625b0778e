/** Signs that would end a URL or do not show: they stay escaped. */
const STAYS = /[\u0000- "<>\\^`{|}\u007f]/;

/**
 * What a percent escape of a text stands for. A URL that is encoded as a whole (`http%3A%2F%2F...`, or again
 * `http%253A...`) is decoded as often as its scheme was; escapes elsewhere stand for themselves.
 */
export interface Percents {
  /** Seen an encoded `://`: from here on escapes are read. */
  start(slashes: string): void;
  /** The text in the place of an escape or a `&`, which separates an encoded URL from the next parameter. */
  read(matched: string): string;
}

export function percentsOf(): Percents {
  let depth: number | undefined;
  return {
    start: (slashes) => {
      depth = (slashes.length - '%3a%2f%2f'.length) / 6;
    },
    read: (matched) => {
      if (depth === undefined) return matched;
      if (matched === '&') return ' ';
      const digits = matched.slice(-2);
      const times = (matched.length - 3) / 2;
      if (times < depth) return matched;
      if (times > depth) return `%${'25'.repeat(times - depth - 1)}${digits}`;
      const sign = String.fromCharCode(Number.parseInt(digits, 16));
      return STAYS.test(sign) ? `%${digits}` : sign;
    },
  };
}
