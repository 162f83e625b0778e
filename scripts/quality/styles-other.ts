import { asIs, every, last, type Style, scheme } from './style.ts';

const first = (mark: string) => (name: string) => name.replace('.', mark);

/** What other authors are seen to do: Markdown that escapes itself, other languages, marks for ports and paths. */
export const OTHER_STYLES: readonly Style[] = [
  { name: 'first [.] hxxp', host: first('[.]'), scheme: scheme('xx'), at: '[@]' },
  { name: '\\[.\\] hxxp', host: every('\\[.\\]'), scheme: scheme('xx'), at: '\\[@\\]' },
  { name: '[.] hxxp port [:]', host: every('[.]'), scheme: scheme('xx', '[:]//'), at: '[@]', port: '[:]' },
  { name: 'last " [.]" hxxp', host: last(' [.]'), scheme: scheme('xx'), at: '@', urlHost: last('[.]') },
  { name: '[.] h**p', host: every('[.]'), scheme: scheme('**'), at: '[at]' },
  { name: '[.] htxp', host: every('[.]'), scheme: (name) => `${name.replace('tt', 'tx')}://`, at: '@' },
  { name: '[.] [http]', host: every('[.]'), scheme: (name) => `[${name.replace('tt', 'xx')}]://`, at: '[@]' },
  { name: '[.] path [/]', host: every('[.]'), scheme: scheme('xx', '[://]'), at: '[@]', slash: '[/]' },
  { name: '" [dot] "', host: every(' [dot] '), scheme: scheme('xx'), at: ' [at] ', urlHost: every('[dot]') },
  { name: '" (dot) "', host: every(' (dot) '), scheme: scheme('xx'), at: ' (at) ', urlHost: every('(dot)') },
  { name: '{dot} {at}', host: every('{dot}'), scheme: scheme('xx'), at: '{at}' },
  { name: '<dot>', host: every('<dot>'), scheme: scheme('xx'), at: '<at>' },
  { name: '[point]', host: every('[point]'), scheme: scheme('xx'), at: '[at]' },
  { name: '" DOT "', host: every(' DOT '), scheme: scheme('XX'), at: ' AT ', urlHost: every('[.]') },
  { name: 'wide brackets', host: every('［.］'), scheme: scheme('xx', '：//'), at: '［@］' },
  { name: 'ideographic stop', host: every('\u3002'), scheme: scheme('tt'), at: '@', urlHost: asIs, subtle: true },
  { name: '[.] hxxp (:)', host: every('[.]'), scheme: scheme('xx', '(:)//'), at: '(@)' },
  { name: '(. half', host: last('(.'), scheme: scheme('xx'), at: '@' },
  { name: 'last [dot] hxxp', host: last('[dot]'), scheme: scheme('xx'), at: '[at]' },
  { name: '[.] hxxp[:// half', host: every('[.]'), scheme: scheme('xx', '[:]//'), at: '[@', colon: '[:]' },
];
