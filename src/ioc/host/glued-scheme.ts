import { unmaskScheme } from '../text/schemes.ts';
import { without } from '../trim.ts';
import { endingOf } from './ending.ts';
import { NETWORK_SCHEMES } from './schemes.ts';

/** The schemes, as a pattern, that are known as well where they touch the end of a word: `evil.comhttp://lake.com`. */
export const GLUED_SCHEME = '(?:h(?:tt|xx)p|ftp)s?';

const AT_END = new RegExp(`${GLUED_SCHEME}$`, 'i');
const NEXT = new RegExp(`\\.?${GLUED_SCHEME}://`, 'iy');

/** The run at `index` without the scheme of the URL that touches it: `evil.com.http://lake.com`, `evil.comhxxp://lake.com`. */
export function withoutScheme(text: string, index: number, run: string): string {
  if (!text.startsWith('://', index + run.length)) return run;
  const dot = run.lastIndexOf('.');
  const label = run.slice(dot + 1).toLowerCase();
  const isMasked = unmaskScheme(label) !== undefined;
  if (dot < 0 && isMasked) return '';
  const isLabel = dot > 0 && (isMasked || NETWORK_SCHEMES.has(label));
  if (isLabel && endingOf(label) !== undefined) return run;
  return without(isLabel ? run.slice(0, dot) : run.replace(AT_END, ''), '', '._-');
}

/** Whether the scheme of the next URL begins at `at`, maybe behind a dot: what ends there is no part of a word. */
export function isScheme(text: string, at: number): boolean {
  NEXT.lastIndex = at;
  return NEXT.test(text);
}
