import { GOES_ON, LABEL, type Notation } from './notation-type.ts';
import { LIBERAL } from './reading.ts';

const keep = (matched: string) => matched;

/** `the dot com years`, `polka dot`, `ASP dot NET`: words before which a dot is a word. */
const BEFORE_DOT =
  'the|an?|this|that|every|each|of|and|or|in|on|to|with|for|use|using|asp|vb|pre|post|polka|red|green|blue|small|big';

/** Read only as a second try, and only believed for names under a well-known ending. */
export const LOOSE: readonly Notation[] = [
  {
    name: 'spelledScheme',
    begins: ' :/_',
    mark: LIBERAL,
    text: '://',
    pattern: `(?<=\\b(?:https?|hxxps?|ftp))(?: ?: ?\\/\\/ |\\/\\/|:?__)(?=${LABEL})`,
  },
  {
    name: 'quotedDot',
    begins: '"\'`|/',
    next: '.',
    mark: LIBERAL,
    text: '.',
    pattern: `(?<=${LABEL})(?:"\\."|'\\.'|\`\\.\`|\\|\\.\\||\\/\\.\\/)(?=${GOES_ON})`,
  },
  {
    name: 'spacedDot',
    begins: ' ',
    next: '.dDpP',
    mark: LIBERAL,
    text: '.',
    pattern: `(?<=${LABEL}) (?:\\.|(?<!\\b(?:${BEFORE_DOT}) )dot|punto|punkt) (?=${GOES_ON})`,
  },
  {
    name: 'wordDot',
    begins: '-_',
    next: 'dD',
    mark: LIBERAL,
    text: '.',
    pattern: '(?<=[a-z0-9])(?:-dot-|_dot_)(?=[a-z0-9])',
  },
  {
    name: 'gluedDot',
    begins: 'dD',
    next: 'oO',
    mark: LIBERAL,
    text: (matched) => (matched === 'DOT' ? '.' : matched),
    pattern: '(?<=[a-z0-9])DOT(?=[a-z0-9])',
  },
  {
    name: 'gluedAt',
    begins: 'aA',
    next: 'tT',
    mark: LIBERAL,
    text: (matched) => (matched === 'AT' ? '@' : matched),
    pattern: '(?<=[a-z0-9])AT(?=[a-z0-9]{1,63}(?:DOT|-dot-|\\[))',
  },
  {
    name: 'wordAt',
    begins: '_-',
    next: 'aA',
    mark: LIBERAL,
    text: '@',
    pattern: '(?<=[a-z0-9])(?:_at_|-at-(?=[a-z0-9]{1,63}(?:-dot-|[[(])))(?=[a-z0-9])',
  },
  {
    name: 'spacedAt',
    begins: ' ',
    next: '@aA',
    mark: LIBERAL,
    text: '@',
    pattern: `(?<=${LABEL}) (?:@|at(?= ${LABEL}{1,63} dot )) (?=${LABEL})`,
  },
  {
    name: 'percentScheme',
    begins: '%',
    next: '23',
    mark: LIBERAL,
    encoded: true,
    text: '://',
    pattern: `(?<=\\b(?:https?|hxxps?|ftp))%(?:25){0,3}3a(?:%(?:25){0,3}2f){2}(?=${LABEL})`,
  },
  { name: 'percentDot', begins: '%', next: '2', mark: LIBERAL, text: '.', pattern: `(?<=${LABEL})%2e(?=${LABEL})` },
  { name: 'percentAt', begins: '%', next: '4', mark: LIBERAL, text: '@', pattern: `(?<=${LABEL})%40(?=${LABEL})` },
  {
    name: 'percent',
    begins: '%&',
    mark: LIBERAL,
    encoded: true,
    text: keep,
    pattern: '%(?:25){0,3}[2-7][0-9a-f]|&(?!#?\\w{1,8};)',
  },
];
