import type { Part } from './document.ts';
import { asIs, every, last, lastLabel, type Style, scheme } from './style.ts';
import { OTHER_STYLES } from './styles-other.ts';
import { REPORTED_COMMON, REPORTED_STYLES } from './styles-reported.ts';

/** What reports, tweets, mails and tickets are seen to do, the commonest first and more than once. */
const USUAL_STYLES: readonly Style[] = [
  { name: '[.] hxxp', host: every('[.]'), scheme: scheme('xx'), at: '@' },
  { name: '[.] hxxp [@]', host: every('[.]'), scheme: scheme('xx'), at: '[@]' },
  { name: 'last [.] hxxp', host: last('[.]'), scheme: scheme('xx'), at: '@' },
  { name: 'last [.] hxxp[:]//', host: last('[.]'), scheme: scheme('xx', '[:]//'), at: '[@]' },
  { name: '[.] hxxp[:]//', host: every('[.]'), scheme: scheme('xx', '[:]//'), at: '[@]' },
  { name: '[.] http[:]//', host: every('[.]'), scheme: scheme('tt', '[:]//'), at: '[@]' },
  { name: '[.] hxxp[://]', host: every('[.]'), scheme: scheme('xx', '[://]'), at: '[at]' },
  { name: '[.] hXXp', host: every('[.]'), scheme: scheme('XX'), at: '[@]' },
  { name: '[.] [at]', host: every('[.]'), scheme: scheme('xx'), at: '[at]' },
  { name: '(.) hxxp', host: every('(.)'), scheme: scheme('xx'), at: '(at)' },
  { name: '{.} hxxp', host: every('{.}'), scheme: scheme('xx'), at: '{at}' },
  { name: '[dot]', host: every('[dot]'), scheme: scheme('xx'), at: '[at]' },
  { name: '(dot)', host: every('(dot)'), scheme: scheme('xx'), at: '(at)' },
  { name: '[DOT]', host: every('[DOT]'), scheme: scheme('XX'), at: '[AT]' },
  { name: 'ietf', host: every('[.]'), scheme: (name) => `[${name}]://`, at: '[@]', colon: '[:]' },
  { name: 'spaced [.]', host: every(' [.] '), scheme: scheme('xx'), at: ' [at] ', urlHost: every('[.]') },
  { name: '[. part', host: last('[.'), scheme: scheme('xx'), at: '@' },
  { name: '.] part', host: last('.]'), scheme: scheme('xx'), at: '@' },
  { name: '\\.', host: every('\\.'), scheme: scheme('xx'), at: '@' },
  { name: 'zero width', host: every('\u200b.'), scheme: scheme('tt'), at: '@', urlHost: asIs, subtle: true },
  { name: 'scheme only', host: last('[.]'), scheme: scheme('xx'), at: '@', urlHost: asIs },
  { name: 'hosts only', host: every('[.]'), scheme: scheme('tt'), at: '@' },
  { name: '[.com]', host: lastLabel, scheme: scheme('xx'), at: '@' },
  { name: '[ . ]', host: every('[ . ]'), scheme: scheme('xx'), at: '[@]' },
  { name: '[[.]]', host: every('[[.]]'), scheme: scheme('xx'), at: '[at]' },
  { name: '<.>', host: every('<.>'), scheme: scheme('xx'), at: '<at>' },
  { name: 'mixed brackets', host: every('[.)'), scheme: scheme('xx'), at: '(@)' },
  { name: 'full width', host: every('\uff0e'), scheme: scheme('tt'), at: '\uff20', subtle: true },
  { name: '[punkt]', host: every('[punkt]'), scheme: scheme('xx'), at: '[at]' },
];

interface Styles {
  /** Drawn as often as they are seen: three times in four. */
  readonly common: readonly Style[];
  readonly all: readonly Style[];
}

const usual: Styles = { common: USUAL_STYLES.slice(0, 9), all: USUAL_STYLES };

export const STYLES: Readonly<Record<Part, Styles>> = {
  A: usual,
  B: usual,
  C: { common: [...USUAL_STYLES.slice(0, 5), ...OTHER_STYLES.slice(0, 4)], all: OTHER_STYLES },
  D: { common: REPORTED_COMMON, all: REPORTED_STYLES },
};
