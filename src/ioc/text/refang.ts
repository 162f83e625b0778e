import { type Rule, rewrite } from './rewrite.ts';
import { unmaskScheme } from './schemes.ts';

/** Longest mark with its surroundings: labels of 63 characters around `\.`. */
const REACH = 384;

/*
 * A stream is read as bytes (`createRewriter`): a letter beyond ASCII is several signs there and one or two here. So
 * nothing below may depend on how many of them stand in a row.
 */

const PART = '[A-Za-z0-9_\\u0080-\\uffff]';
const NAME = '[A-Za-z0-9_\\-\\u0080-\\uffff]';

/**
 * The notations that mean one thing only in free text (what each stands for is decided by its group). Those that also
 * occur in code or prose (`(.)`, `{at}`, `[:]`) need a part of a token on either side.
 */
const PATTERN = new RegExp(
  [
    // a masked scheme, maybe in brackets, and what separates it from the host
    '(?<![A-Za-z0-9])(?<open>[[(])?(?<scheme>h[*_0#+~.-]{2}ps?|[a-z]{2,6})(?<secure>\\[s\\])?[\\])]?' +
      '(?<separator>:\\/\\/|\\[:\\/\\/\\]?|[[({]:[\\])}]\\/\\/|\\[:\\/\\]\\/|:\\[\\/\\/\\]|\\[:\\]\\[\\/\\/\\]|\\[:\\]\\[\\/\\]\\[\\/\\])',
    '(?<slashes>\\[:\\/\\/\\]|\\[:\\]\\/\\/|\\[:\\/\\]\\/|:\\[\\/\\/\\]|\\[:\\]\\[\\/\\/\\]|\\[:\\]\\[\\/\\]\\[\\/\\])',
    '(?<dot>\\[\\.\\]|\\[\\[\\.\\]\\])',
    `(?<looseDot>(?<=${NAME})(?:[({]\\.[)}]|[[({](?:dot|DOT|Dot)[\\])}])(?=${PART}))`,
    `(?<spacedDot>(?<=${NAME}) \\[(?:dot|DOT)\\] (?=${PART}))`,
    '(?<at>\\[@\\])',
    `(?<looseAt>(?<=${NAME})(?:[({]@[)}]|[[({](?:at|AT|At)[\\])}])(?=${PART}))`,
    `(?<spacedAt>(?<=${NAME}) \\[(?:at|AT)\\] (?=${PART}))`,
    `(?<colon>(?<=[A-Za-z0-9\\]:])\\[:\\](?=[A-Za-z0-9[:]))`,
    `(?<slash>(?<=${PART})\\[\\/\\](?=${PART}))`,
    // an escaped dot of a name: not in a path (a backslash elsewhere in the token), not in a longer pattern
    String.raw`(?<escaped>(?<=(?:(?<![\\/:.A-Za-z0-9_-])|(?=[\u0080-\uffff]))${NAME}{1,63}(?:\\\.${NAME}{1,63}){0,3})\\\.(?=[\u0080-\uffff]|[A-Za-z0-9_][A-Za-z0-9_-]{0,62}(?![\w*+?(){$^[-]|\\(?!\.))))`,
  ].join('|'),
  'gi',
);

const PLAIN: Readonly<Record<string, string>> = {
  slashes: '://',
  dot: '.',
  looseDot: '.',
  spacedDot: '.',
  escaped: '.',
  at: '@',
  looseAt: '@',
  spacedAt: '@',
  colon: ':',
  slash: '/',
};

/** Only these are ever written as `[http]://`; brackets around any other word are text. */
const WEB = /^(?:https?|s?ftps?)$/i;

/** All upper stays upper, every other spelling becomes lower case. */
function plainScheme(spelling: string): string | undefined {
  const scheme = unmaskScheme(spelling);
  return scheme && spelling === spelling.toUpperCase() ? scheme.toUpperCase() : scheme;
}

function replace(match: RegExpExecArray): string {
  const groups = match.groups ?? {};
  const written = groups['scheme'];
  if (written === undefined) {
    const name = Object.keys(PLAIN).find((group) => groups[group] !== undefined);
    return name === undefined ? match[0] : (PLAIN[name] as string);
  }
  const spelled = `${written}${groups['secure'] ? 's' : ''}`;
  const scheme = plainScheme(spelled) ?? spelled;
  // In brackets only with the scheme: `(see http://…` keeps its bracket.
  const close = match[0].charAt((groups['open'] ?? '').length + written.length);
  const bracketed = groups['open'] !== undefined && close === (groups['open'] === '[' ? ']' : ')');
  if (close === ']' || close === ')') {
    if (!bracketed || !WEB.test(scheme)) return match[0];
    return `${scheme}://`;
  }
  return `${groups['open'] ?? ''}${scheme}://`;
}

/** The rule that undoes defanging; {@link rewrite} and `Rewriting` apply it. */
export const refangRule: Rule = { pattern: PATTERN, reach: REACH, replace };

/**
 * Undoes the usual ways of defanging in a text: `hxxp[://]evil[.]example` becomes `http://evil.example`. Text without
 * such marks is given back unchanged.
 */
export function refang(text: string): string {
  return rewrite(refangRule, text);
}
