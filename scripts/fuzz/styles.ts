/** What authors of reports write. Names are invented; addresses are for documentation. */
export const LABELS: readonly string[] = [
  'evil',
  'orchard-lab',
  'parcel-track',
  'cdn7',
  'www',
  'mail',
  'login',
  'n0rthwind',
  '3cats',
  'xn--80ak6aa92e',
  'b\u00fccher',
  '\u0432\u0438\u0440\u0443\u0441',
];
export const ENDINGS: readonly string[] = [
  'com',
  'net',
  'org',
  'co.uk',
  'ru',
  'io',
  'info',
  'xyz',
  'top',
  'de',
  '\u0440\u0444',
];
export const ADDRESSES: readonly string[] = ['203.0.113.7', '198.51.100.255', '192.0.2.1', '10.0.0.1'];
export const V6_ADDRESSES: readonly string[] = ['2001:db8::1', '2001:DB8:0:0:0:0:0:A', 'fe80::1:2', '2001:db8:7::7'];
export const HASHES: readonly string[] = [
  '0123456789abcdef0123456789abcdef',
  '0123456789ABCDEF0123456789abcdef01234567',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
];
export const CVES: readonly string[] = ['CVE-2021-12345', 'cve-2022-1138', 'CVE\u20132022\u20131138'];
export const USERS: readonly string[] = ['bob', 'a.b', 'invoice-2', 'hr_team', 'bob+list'];

/** Of a dot inside a host. */
export const DOTS: readonly string[] = [
  ...['[.]', '[.]', '[.]', '[.]', '(.)', '{.}', '[dot]', '(dot)', '{dot}', '[DOT]', '[[.]]', '<.>', '\u3010.\u3011'],
  ...['[.', '.]', '].[', '[,]', '\\.', '^.', '**.**', '&#46;', '\u3002', '\uff0e', '.\u200b'],
  ...[' [.] ', ' dot ', '_dot_', '-dot-', 'DOT', '"."', '%2e'],
];
export const ATS: readonly string[] = [
  ...[
    '@',
    '@',
    '[@]',
    '[@]',
    '[at]',
    '[at]',
    '(at)',
    '(@)',
    '{at}',
    '<at>',
    ' [at] ',
    ' at ',
    '_at_',
    '\uff20',
    '&#64;',
  ],
];
export const SCHEMES: readonly string[] = ['http', 'https', 'https', 'ftp', 'HTTP', 'tcp', '[http]', '[https]'];
export const MASKED: readonly string[] = [
  'hxxp',
  'hxxps',
  'hXXp',
  'hXXps',
  'HXXP',
  'h**p',
  'hxtp',
  'meow',
  'fxp',
  'tp',
];
export const SLASHES: readonly string[] = [
  '://',
  '://',
  '://',
  '[://]',
  '[:]//',
  '[:]//',
  '(://)',
  ':[//]',
  '[:][/][/]',
];
export const PATHS: readonly string[] = [
  '/',
  '/index.html',
  '/a/b.php?x=1&y=2',
  '/gate.php?id=7#top',
  '/wiki/a_(b)',
  '/it,s/a;b=1',
  ':8080/a',
  ':8443',
  '?q=1',
  '/x?u=http://203.0.113.9/',
  '/x?u=hxxp://lake[.]example/',
  '/x?to=bob@lake.example',
  '/%7Ebob/%2e%2e/a.zip',
  '/v1.2.3.4/setup.exe',
  '/a[.]php',
];

/** What stands right before and after an indicator. */
export const FRAMES: readonly (readonly [open: string, close: string])[] = [
  ...([
    ['', ''],
    ['', ''],
    ['', ','],
    ['', '.'],
    ['', ';'],
    ['', ':'],
    ['', ' |'],
  ] as const),
  ...([
    ['"', '"'],
    ["'", "'"],
    ['`', '`'],
    ['\u201c', '\u201d'],
    ['"', '",'],
  ] as const),
  ...([
    ['(', ')'],
    ['[', ']'],
    ['<', '>'],
    ['(', '),'],
    ['{', '}'],
  ] as const),
  ...([
    ['IP: ', ''],
    ['url=', ''],
    ['"url":"', '"'],
    ['- ', ''],
    ['* ', ''],
    ['**', '**'],
    ['\t', '\t'],
  ] as const),
  ...([
    ['<a href="', '">'],
    ['<td>', '</td>'],
    ['[link](', ')'],
  ] as const),
];
export const WORDS: readonly string[] = [
  'seen at',
  'the host',
  'from',
  'and',
  'C2:',
  'was resolved to',
  'version 2.1',
  'e.g.',
];
