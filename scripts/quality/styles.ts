/** How one author makes indicators unclickable. */
export interface Style {
  readonly name: string;
  /** A host name or IPv4 address. */
  host(name: string): string;
  /** `http`, `https` or `ftp` with what separates it from the rest. */
  scheme(name: string): string;
  at: string;
  /** The host of a URL, where the author leaves it alone. */
  readonly urlHost?: (name: string) => string;
  /** The colons of an IPv6 address. */
  readonly colon?: string;
  /** So little is changed that some would not call a name with a path a defanged URL. */
  readonly subtle?: true;
}

const every = (mark: string) => (name: string) => name.replaceAll('.', mark);
const last = (mark: string) => (name: string) => name.replace(/\.(?=[^.]*$)/, mark);
const crossed = (letters: string) => (name: string) => name.replace('tt', letters).replace(/^ftp/, 'fxp');
const scheme =
  (letters: string, separator = '://') =>
  (name: string) =>
    `${crossed(letters)(name)}${separator}`;
const lastLabel = (name: string) =>
  name.replace(/\.(?:([a-z][a-z0-9-]*)|(\d+))$/i, (_, label, octet) => (label ? `[.${label}]` : `[.]${octet}`));
const asIs = (name: string) => name;

/** What reports, tweets, mails and tickets are seen to do, the commonest first and more than once. */
export const STYLES: readonly Style[] = [
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
  { name: '[. half', host: last('[.'), scheme: scheme('xx'), at: '@' },
  { name: '.] half', host: last('.]'), scheme: scheme('xx'), at: '@' },
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

/** Common styles are drawn as often as they are seen: the first nine three times in four. */
export const COMMON_STYLES = STYLES.slice(0, 9);
