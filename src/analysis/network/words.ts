import { shown } from '../shown.ts';

/** Tags and names taken over from one source. */
const MOST = 10;

/** Items looked at of a list that may hold anything. */
const LOOKED_AT = 200;

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

/** The texts of a list that decides nothing, whatever else is in it; none of anything that is no list. */
export function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.slice(0, LOOKED_AT).filter((item) => typeof item === 'string') : [];
}
