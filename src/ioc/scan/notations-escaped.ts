import { GOES_ON, HIDDEN, LABEL, type Notation, WIDE_DOTS } from './notation-type.ts';
import { PLAIN, STRONG, WEAK } from './reading.ts';

const entity = (matched: string) => ENTITIES.get(matched.toLowerCase().replace(/#0+/, '#')) ?? matched;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&#46;', '.'],
  ['&#x2e;', '.'],
  ['&period;', '.'],
  ['&#64;', '@'],
  ['&#x40;', '@'],
  ['&commat;', '@'],
  ['&#58;', ':'],
  ['&#x3a;', ':'],
  ['&colon;', ':'],
  ['&#47;', '/'],
  ['&#x2f;', '/'],
  ['&sol;', '/'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
  ['&#60;', '<'],
  ['&#62;', '>'],
  ['&nbsp;', ' '],
]);

/** Escapes, entities, signs that do not show, dots and at signs of other scripts: the firm notations without brackets. */
export const ESCAPED: readonly Notation[] = [
  { name: 'caret', begins: '^', next: '.', mark: WEAK, text: '.', pattern: `(?<=${LABEL})\\^\\.(?=${GOES_ON})` },
  {
    name: 'bold',
    begins: '*',
    next: '*.',
    mark: WEAK,
    text: '.',
    pattern: `(?<=${LABEL})\\*{1,3}\\.\\*{1,3}(?=${GOES_ON})`,
  },
  { name: 'escapedDot', begins: '\\', next: '.', mark: WEAK, text: '.', pattern: `(?<=${LABEL})\\\\\\.(?=${GOES_ON})` },
  {
    name: 'escapedAt',
    begins: '\\',
    next: '@',
    mark: WEAK,
    text: '@',
    pattern: `(?<=${LABEL})(?<!:\\/\\/[a-z0-9.:[\\]-]{1,80})\\\\@(?=${LABEL})`,
  },
  {
    name: 'thirdSlash',
    begins: '/',
    mark: PLAIN,
    text: '',
    pattern: `(?<=(?:\\b|\\\\[nrt])h(?:tt|xx)ps?\\]?\\[?:\\]?\\/\\/\\]?)\\/(?=${LABEL}{1,63}(?:\\.|[[({](?![@:])))`,
  },
  { name: 'escapedSlash', begins: '\\', next: '\\/', mark: PLAIN, text: '/', pattern: '\\\\{1,3}\\/' },
  {
    name: 'escapedUnicode',
    begins: '\\',
    next: 'uUxX',
    mark: PLAIN,
    text: (matched) => String.fromCharCode(Number.parseInt(matched.slice(-2), 16)),
    pattern: '\\\\(?:u00|x)[2-7][0-9a-f]',
  },
  { name: 'escapedQuote', begins: '\\', next: '"', mark: PLAIN, text: '"', pattern: '\\\\"' },
  // Markdown and LaTeX
  {
    name: 'escapedSign',
    begins: '\\',
    next: '_&#%~',
    mark: PLAIN,
    text: (matched) => matched.slice(1),
    pattern: '\\\\[_&#%~](?=[\\p{L}\\p{N}])',
  },
  { name: 'back', begins: '\\', mark: PLAIN, text: '\\', pattern: '\\\\' },
  {
    name: 'entity',
    begins: '&',
    next: '#pPcCsS',
    mark: WEAK,
    text: entity,
    pattern: '&(?:#0{0,3}(?:46|64|58|47)|#x0{0,2}(?:2e|40|3a|2f)|period|commat|colon|sol);',
  },
  {
    name: 'markup',
    begins: '&',
    next: '#lLgGqQnN',
    mark: PLAIN,
    text: entity,
    pattern: '&(?:lt|gt|quot|nbsp|#39|#34|#60|#62);',
  },
  {
    name: 'invisible',
    begins: '\u200b\u200c\u200d\u2060\ufeff\u00ad',
    mark: WEAK,
    text: '',
    pattern: `[${HIDDEN}]`,
  },
  {
    name: 'wideDot',
    begins: WIDE_DOTS,
    mark: WEAK,
    text: '.',
    pattern: `(?<=[a-z0-9-])(?<!\\d(?:\\[?\\.\\]?\\d{1,3}){3})[${WIDE_DOTS}](?=[a-z0-9])`,
  },
  {
    name: 'wideAt',
    begins: '\uff20\ufe6b',
    mark: WEAK,
    text: '@',
    pattern: '(?<=[a-z0-9])[\\uff20\\ufe6b](?=\\[?[a-z0-9])',
  },
  // As the input methods of East Asia write it; a word before it that is no scheme has a colon of prose.
  {
    name: 'wideColon',
    begins: '\uff1a',
    next: '/\uff0f',
    mark: STRONG,
    text: '://',
    alone: () => '://',
    pattern: '(?<=\\b(?:https?|h[x*]{2}ps?|s?ftps?|fxp))\\uff1a(?:\\/\\/|\\uff0f\\uff0f)(?=[\\p{L}\\p{N}[])',
  },
];
