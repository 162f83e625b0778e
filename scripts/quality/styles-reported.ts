import { every, last, type Style, scheme } from './style.ts';

const DOTTED: Style = { name: '[.] hxxp', host: every('[.]'), scheme: scheme('xx'), at: '@' };

/** What most authors of reports and tickets do. */
export const REPORTED_COMMON: readonly Style[] = [
  DOTTED,
  { ...DOTTED, name: '[.] hxxp [@]', at: '[@]' },
  DOTTED,
  { ...DOTTED, name: 'last [.] hxxp', host: last('[.]') },
  { ...DOTTED, name: '[.] hxxp[:]//', scheme: scheme('xx', '[:]//'), at: '[@]' },
  DOTTED,
  { ...DOTTED, name: '[.] hxxp[://]', scheme: scheme('xx', '[://]'), at: '[at]' },
  { ...DOTTED, name: '[.] http[:]//', scheme: scheme('tt', '[:]//') },
  { ...DOTTED, name: '[.] hXXp', scheme: scheme('XX'), at: '[@]' },
];

/** What some of them do. */
export const REPORTED_STYLES: readonly Style[] = [
  ...REPORTED_COMMON,
  { ...DOTTED, name: '(.) hxxp', host: every('(.)') },
  { ...DOTTED, name: '[dot] [at]', host: every('[dot]'), at: '[at]' },
  { ...DOTTED, name: '(dot) (at)', host: every('(dot)'), at: '(at)' },
  { ...DOTTED, name: '{.} hxxp', host: every('{.}') },
  { ...DOTTED, name: '[.] h**p', scheme: scheme('**') },
  { ...DOTTED, name: '[.] http', scheme: scheme('tt') },
  { ...DOTTED, name: 'last [.] hXXp[:]//', host: last('[.]'), scheme: scheme('XX', '[:]//'), at: '[at]' },
  { ...DOTTED, name: '\\. hxxp', host: every('\\.') },
  // Not `HXXP://`: whether that was `HTTP://` or `http://` nobody can say.
  DOTTED,
  { ...DOTTED, name: '[.] hxxp[:]// port [:]', scheme: scheme('xx', '[:]//'), at: '[@]', port: '[:]' },
  { ...DOTTED, name: '\\[.\\] hxxp', host: every('\\[.\\]'), at: '\\[@\\]' },
];
