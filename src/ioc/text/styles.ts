import type { DefangStyle } from './style-names.ts';

/** What a style looks for, and what it writes instead. */
export interface StyleRule {
  /** Global; a first group is the scheme before the mark. */
  readonly pattern: RegExp;
  spell(scheme: string, mark: string): string;
}

/** All upper stays upper, so that refanging gives it back. */
function masked(scheme: string): string {
  if (scheme === '') return '';
  const secure = scheme.length === 5;
  if (scheme === scheme.toUpperCase()) return secure ? 'HXXPS' : 'HXXP';
  return secure ? 'hxxps' : 'hxxp';
}

const WEB = '(?:(?<![A-Za-z0-9])(https?))?:\\/\\/';
/**
 * Any scheme right before `://`, and `mailto`; not `a-z`, which in brackets would be a class of a pattern, and not what
 * is in brackets already.
 */
const SCHEME =
  '(?<![a-z0-9+-])(?!(?:[a-z0-9]-[a-z0-9])+:)([a-z][a-z0-9+-]{0,30}(?=:\\/\\/)|mailto(?=:[a-z0-9]))(?::\\/\\/)?|(?<!\\]):\\/\\/';

export const STYLE_RULES: Readonly<Record<DefangStyle, StyleRule>> = {
  /** `hxxp[://]evil[.]example`, `bob[@]evil[.]example`. */
  socbuddy: {
    pattern: new RegExp(`${WEB}|[.@]`, 'gi'),
    spell: (scheme, mark) => `${masked(scheme)}[${mark}]`,
  },
  /** `[http]://evil[.]example`, `bob[@]evil[.]example` (draft-grimminck-safe-ioc-sharing-11). */
  ietf: {
    pattern: new RegExp(`${SCHEME}|[.@]`, 'gi'),
    spell: (scheme, mark) => (scheme === '' ? `[${mark}]` : `[${scheme}]${mark}`),
  },
  /** `hxxp[://]evil[.]example`, `bob@evil[.]example`. */
  cyberchef: {
    pattern: new RegExp(`${WEB}|\\.`, 'gi'),
    spell: (scheme, mark) => `${masked(scheme)}[${mark}]`,
  },
};
