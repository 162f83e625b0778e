import { shown } from '../shown.ts';

/** Tags and names taken over from one source. */
const MOST = 10;

/** A source's own words as tags: `Data Center/Web Hosting` is `data-center-web-hosting`; what leaves nothing is left out. */
export function tagsOf(words: readonly (string | undefined)[]): string[] {
  const tags = words.flatMap((word) => {
    const tag = (word ?? '')
      .slice(0, 80)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .slice(0, 40)
      .replace(/-$/, '');
    return tag.length < 2 ? [] : [tag];
  });
  return [...new Set(tags)].slice(0, MOST);
}

/** Names as a source gives them, on a line each, without repetitions. */
export function namesOf(names: readonly (string | undefined)[]): string[] {
  const found = names.flatMap((name) => (name === undefined ? [] : [shown(name)])).filter((name) => name !== '');
  return [...new Set(found)].slice(0, MOST);
}
