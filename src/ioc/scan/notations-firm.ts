import { CLOSE, HIDDEN, LABEL, type Notation, OPEN, OPENERS } from './notation-type.ts';
import { ESCAPED } from './notations-escaped.ts';
import { STRONG, WEAK } from './reading.ts';

const GAP = '[ \\t\\u00a0]{0,2}';
const GAPS = ' \t\u00a0';
/**
 * What a separator follows and precedes: part of a name, or a bracket or escape that is itself a notation. Another
 * separator in brackets is as little part of a name as it is without them.
 */
const AFTER = `(?<=[\\p{L}\\p{N}_\\])}*?%=${HIDDEN}]${GAP})(?<![[(](?:[.@:]|:\\/\\/|dot|at)[\\])]${GAP})`;
const BEFORE = `(?=[\\p{L}\\p{N}_[(${HIDDEN}])(?![[(]{1,3}(?:[.@:/]|(?:dot|at)[\\])]))`;
/** A dot, or one in brackets, and what goes on behind it. */
const DOT_AHEAD = '(?:\\.|[[({<](?:\\.|dot)[\\])}>])[\\p{L}\\p{N}[]';
const SCHEME = 'https?|h[x*_]{2}ps?|s?ftps?|mailto';

/** What follows a scheme in brackets. */
const SLASHES = '(?::(?:\\/\\/|\\\\|[[({]\\/)|[[({]:(?:\\/|[\\])}][[({]?\\/))';
/** Any scheme, as the draft of safe sharing writes it; a class of a pattern (`[a-z]://`) is none. */
const NO_CLASS = '(?!\\[(?:[a-z0-9]-[a-z0-9])+\\])';
const ANY_SCHEME = '[a-z][a-z0-9+-]{0,30}';

/**
 * As many brackets behind as before: `[.]>` ends in one of the text. Markdown escapes them (`\\[.\\]`), at times the
 * first alone; in the source form of a string there are two backslashes before each.
 */
const inBrackets = (sign: string) =>
  `(?:${OPEN} ?(?:${sign}) ?${CLOSE}(?!\\]${LABEL})|${OPEN}{2} ?(?:${sign}) ?${CLOSE}{2}|(?<=${LABEL})\\[{1,3}(?:${sign})\\]{1,3}(?=${LABEL})|\\\\\\[(?:${sign})\\\\?\\]|\\\\{2}\\[(?:${sign})\\\\{1,2}\\])`;

const inner = (matched: string) => matched.replace(/[[\](){}\s]/g, '');
const nothing = () => '';
const same = (text: string) => () => text;

/** A sign in square brackets, however many; of brackets without a partner the rest stays. */
function unbracketed(sign: string, word: string): (matched: string) => string | undefined {
  const bracketed = new RegExp(`(\\[+)[${sign}](\\]+)`);
  const spelled = new RegExp(`^\\[${word}\\]$`, 'i');
  const usual = `[${sign}]`;
  return (matched) => {
    if (matched === usual) return sign;
    if (spelled.test(matched)) return sign;
    if (!bracketed.test(matched)) return undefined;
    return matched.replace(bracketed, (_, { length: opened }: string, { length: closed }: string) => {
      const pairs = Math.min(opened, closed);
      return '['.repeat(opened - pairs) + sign + ']'.repeat(closed - pairs);
    });
  };
}
const dotAlone = unbracketed('.', 'dot');
const atAlone = unbracketed('@', 'at');
const slashAlone = (matched: string) => (matched === '[/]' ? '/' : undefined);
/** `[://]`, `[:]//`, ...: every bracket closed, all of them square. */
const slashesAlone = (matched: string) =>
  /^:?\[[^(){}]*[\]/]$/.test(matched) && /\]/.test(matched) ? '://' : undefined;

/** Read in every token that holds a sign that can open one. Order matters: the first that fits at a place is taken. */
export const FIRM: readonly Notation[] = [
  {
    name: 'backScheme',
    begins: ':[({',
    next: '\\:',
    mark: STRONG,
    text: '://',
    pattern: `(?<=\\b(?:https?|hxxps?|ftp))(?::|[[({]:[\\])}])\\\\\\\\(?=${LABEL})`,
  },
  {
    name: 'slashes',
    begins: '[({:\\',
    next: ':[({\\',
    mark: STRONG,
    text: '://',
    alone: slashesAlone,
    pattern:
      '[[({]:\\/\\/[\\])}]?|[[({]:[\\])}]\\/\\/|[[({]:\\/[\\])}]\\/|:[[({]\\/\\/[\\])}]|[[({]:[\\])}](?:[[({]\\/[\\])}]){2}|[[({]:[\\])}][[({]\\/\\/[\\])}]|\\\\{1,2}\\[:(?:\\/\\/\\\\{0,2}\\]|\\\\{0,2}\\]\\/\\/)',
  },
  {
    name: 'noSlashes',
    begins: '[',
    next: ':',
    mark: STRONG,
    text: '://',
    pattern: `(?<=\\bh(?:tt|xx)ps?)\\[:\\](?=${LABEL})`,
  },
  {
    name: 'dot',
    begins: `${GAPS}${OPENERS}\\`,
    next: `${GAPS}${OPENERS}\\.dDpP\u3002\uff0e`,
    mark: STRONG,
    text: '.',
    alone: dotAlone,
    pattern: `${AFTER}${GAP}${inBrackets('\\.|dot|punto|punkt|point|ponto|\\u3002|\\uff0e')}${GAP}${BEFORE}`,
  },
  { name: 'lastDot', begins: '[', next: '.', mark: STRONG, text: '.', alone: same('.'), pattern: '\\[\\.\\]' },
  { name: 'comma', begins: '[', next: ',', mark: STRONG, text: '.', pattern: `(?<=${LABEL})\\[,\\](?=${LABEL})` },
  {
    name: 'at',
    begins: `${GAPS}${OPENERS}\\`,
    next: `${GAPS}${OPENERS}\\@aA\uff20`,
    mark: STRONG,
    text: '@',
    alone: atAlone,
    pattern: `${AFTER}${GAP}${inBrackets('@|at|arroba|\\uff20')}${GAP}${BEFORE}`,
  },
  { name: 'lastAt', begins: '[', next: '@', mark: STRONG, text: '@', alone: same('@'), pattern: '\\[@\\]' },
  {
    name: 'colon',
    begins: '[',
    next: ':',
    mark: STRONG,
    text: ':',
    alone: same(':'),
    pattern: `(?<=[\\p{L}\\p{N}:${HIDDEN}]|\\[:\\])\\[:\\](?=[${HIDDEN}]{0,3}(?:\\[:\\]|:)?[\\p{L}\\p{N}])|\\[:\\](?=\\[:\\][\\p{L}\\p{N}])`,
  },
  {
    name: 'twoColons',
    begins: '[',
    next: ':',
    mark: STRONG,
    text: '::',
    pattern: '(?<=[0-9a-f])\\[::\\](?=[0-9a-f]{1,4}(?![g-z]))',
  },
  // `2001[:]db8[:][:]`, but `rows[:][:]`
  {
    name: 'lastColons',
    begins: '[',
    next: ':',
    mark: STRONG,
    text: '::',
    alone: same('::'),
    pattern: '(?<=\\[:\\][0-9a-f]{1,4}|\\bf[c-f][0-9a-f]{2})\\[:\\]\\[:\\](?![\\p{L}\\p{N}])',
  },
  {
    name: 'otherColon',
    begins: '[({',
    next: ':',
    mark: STRONG,
    text: ':',
    // Before it, what is put into brackets as well counts like its closing bracket.
    pattern: `(?<=[\\p{L}\\p{N}\\]:.@/])[[({]:[\\])}](?=[\\p{L}\\p{N}:]|\\[(?![.@])|&(?:#0{0,3}58|#x0{0,2}3a|colon);)|\\[:\\](?=[${HIDDEN}]{0,3}\\[:\\]|::)|(?<=\\[:\\][${HIDDEN}]{0,3})\\[:\\]`,
  },
  // Repeated or beside an alternative it is a class of a pattern.
  {
    name: 'sign',
    begins: '[',
    next: '/?=&#_-',
    mark: STRONG,
    text: inner,
    alone: slashAlone,
    pattern: '(?<=[\\p{L}\\p{N}\\]/.@])\\[[/?=&#_-]\\](?![+*{(|$^\\\\])',
  },
  { name: 'split', begins: ']', next: '.', mark: WEAK, text: '.', pattern: `(?<=${LABEL})\\]\\.\\[(?=${LABEL})` },
  // `report.doc(.exe)`: round brackets in pairs are the author's.
  {
    name: 'halfOpen',
    begins: '[({',
    next: '.',
    mark: WEAK,
    text: '.',
    pattern: `(?<=${LABEL})(?:\\[\\.(?=${LABEL})|\\(\\.(?=${LABEL})(?!${LABEL}{1,63}\\))|\\{\\.(?=${LABEL})(?!${LABEL}{1,63}\\}))`,
  },
  {
    name: 'halfClose',
    begins: '.',
    next: '])}',
    mark: WEAK,
    text: '.',
    pattern: `(?<=${LABEL})\\.[\\])}](?=${LABEL})`,
  },
  {
    name: 'halfAt',
    begins: '[({@',
    next: '@])}',
    mark: WEAK,
    text: '@',
    pattern: `(?<=${LABEL})(?:[[({]@|@[\\])}])(?=${LABEL})`,
  },
  {
    name: 'tailClose',
    begins: '])}',
    mark: WEAK,
    text: '',
    wraps: true,
    // An ending of one label or two: `evil[.com]`, `evil[.co.uk]`.
    pattern: `(?<=${LABEL}[[({]\\.(?:[a-z]{2,24}\\.)?[\\p{L}\\p{M}\\p{N}-]{1,23}[\\p{L}\\p{M}])[\\])}](?!\\[?${LABEL})`,
  },
  {
    name: 'schemeOpen',
    begins: '[(',
    mark: STRONG,
    text: '',
    alone: nothing,
    wraps: true,
    pattern: `(?:(?<![a-z0-9])|(?<=\\\\[nrt]))${NO_CLASS}\\[(?=${ANY_SCHEME}\\]${SLASHES}|mailto\\]:${LABEL})|\\((?=(?:${SCHEME})\\)${SLASHES})`,
  },
  {
    name: 'schemeClose',
    begins: '])',
    next: ':[({',
    mark: STRONG,
    text: '',
    alone: nothing,
    wraps: true,
    pattern: `(?<=(?:(?<![a-z0-9])|(?<=\\\\[nrt]))${NO_CLASS}\\[${ANY_SCHEME})\\](?=${SLASHES})|(?<=\\[mailto)\\](?=:${LABEL})|(?<=\\((?:${SCHEME}))\\)(?=${SLASHES})`,
  },
  {
    name: 'schemeLetters',
    begins: '[(',
    next: 'pPsStTxX',
    mark: STRONG,
    text: inner,
    pattern:
      '(?<=\\bh[tx]{2})\\[p\\](?=s?[[(:])|(?<=\\bh[tx]{2}p)[[(]s[\\])](?=[[(:])|(?<=\\bh)\\[(?:tt|xx)\\](?=ps?[[(:])',
  },
  {
    name: 'firstOpen',
    begins: '[',
    mark: WEAK,
    text: '',
    wraps: true,
    pattern: `(?<![\\p{L}\\p{N}\\])}])\\[(?=${LABEL}{1,63}\\]${DOT_AHEAD})`,
  },
  {
    name: 'firstClose',
    begins: ']',
    next: '.[({<',
    mark: WEAK,
    text: '',
    wraps: true,
    pattern: `(?<=(?<![\\p{L}\\p{N}\\])}])\\[${LABEL}{1,63})\\](?=${DOT_AHEAD})`,
  },
  {
    name: 'lastOpen',
    begins: '[',
    mark: WEAK,
    text: '',
    wraps: true,
    pattern: `(?<=[\\p{L}\\p{N}\\]]\\.)\\[(?=${LABEL}{1,63}\\](?![\\p{L}\\p{N}(]))`,
  },
  {
    name: 'lastClose',
    begins: ']',
    mark: WEAK,
    text: '',
    wraps: true,
    pattern: `(?<=[\\p{L}\\p{N}\\]]\\.\\[${LABEL}{1,63})\\](?![\\p{L}\\p{N}(])`,
  },
  ...ESCAPED,
];
