import { type Benchmark, printTable } from './benchmark.ts';
import { cpuTime, TASKS, type Task } from './tasks.ts';
import { logText } from './texts.ts';

const MEGABYTE = 2 ** 20;
/** A byte of a hostile text may take as long as one of ordinary logs; the rest is what a shared machine adds. */
const LIMIT = 1.15;
const ROUNDS = 3;

/** What a run is made of, again and again. A matcher that goes back stalls on one or the other. */
const UNITS: readonly string[] = [
  ...['A', 'x.', '0123456789abcdef', '[', 'a@', '%2e', 'http://'],
  ...['[.', '].[', '[]', '[[a]]', '](', '(((', '{}', '[.]', '(.)', '[dot]', '<a>', '[:]'],
  ...['a.b@', 'a.b ', '1.', '1.1.1.1 ', '203.0.113.', '::', ':1', 'a:', 'fe80::', '0:0:', '/24'],
  ...['\\', '\\\\', '\\.a', '\\n', 'C:\\a', '&#46;', '&', '%', '%40', '%25', '=', '\'"', '"."', "'"],
  ...[
    'DOT',
    'ATx',
    ' dot ',
    ' . ',
    ' @ ',
    ' [.] ',
    ' at a dot ',
    '-dot-',
    '_at_',
    '-',
    '_',
    'a-',
    'a_',
    '.',
    '..',
    '@',
    '@@',
  ],
  ...[
    'http://a/((((',
    'http://a/?,',
    'http://a,',
    'http://a.b/',
    'http:',
    '//',
    '/',
    '/a',
    'hxxp',
    'hxxp://',
    'h**p',
    '[http]',
    'xxxx://a',
  ],
  ...[
    'www.',
    'a.com',
    'com.',
    'evil.com,',
    'xn--',
    'a.zip/',
    'T1059 ',
    'CVE-2021-',
    'AS1 ',
    '0x',
    'HKLM\\a ',
    'Mozilla/5 (',
    '+1 ',
    'rule a',
  ],
  ...[
    '\u00fc',
    '\u6f22',
    '\u00fc.',
    '\u6f22\u5b57\u3002',
    'e\u0301',
    '\u0301',
    '\u200b',
    '\u00ad',
    '\uff0e',
    '\u{1f600}',
    'a\u00fc\u6f22\u{1f600}',
  ],
  ...['\u00a0', '\u2026', '\ufeff', '\0', ' ', '\t', '\n', 'a\n', '.\n', 'a.b\n', '\r\n', 'the quick analyst '],
];

/** Bytes that are no UTF-8, and runs with another beginning or end. */
const OTHERS: Readonly<Record<string, (bytes: number) => Buffer>> = {
  'bytes 0xFF': (bytes) => Buffer.alloc(bytes, 0xff),
  'bytes 0xC3': (bytes) => Buffer.alloc(bytes, 0xc3),
  'http://a.b/ and A': (bytes) => Buffer.concat([Buffer.from('http://a.b/'), Buffer.alloc(bytes, 'A')]),
  'a@ and x.': (bytes) => Buffer.concat([Buffer.from('a@'), Buffer.alloc(bytes, 'x.')]),
  'A and @b.com': (bytes) => Buffer.concat([Buffer.alloc(bytes, 'A'), Buffer.from('@b.com')]),
  'lines of 8 KB of a': (bytes) => Buffer.alloc(bytes, `${'a'.repeat(8191)}\n`),
};

function texts(bytes: number): readonly (readonly [name: string, text: Buffer])[] {
  return [
    ...UNITS.map((unit) => [JSON.stringify(unit), Buffer.alloc(bytes, unit)] as const),
    ...Object.entries(OTHERS).map(([name, make]) => [name, make(bytes)] as const),
  ];
}

/** Ordinary text right before each measurement, as a machine does not stay equally fast. */
async function ratio(task: Task, text: Buffer, ordinary: Buffer): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && best > LIMIT; round++) {
    const base = (await cpuTime(task, ordinary)) / ordinary.length;
    best = Math.min(best, (await cpuTime(task, text)) / text.length / base);
  }
  return best;
}

async function run(megabytes: number): Promise<boolean> {
  const bytes = megabytes * MEGABYTE;
  const ordinary = logText(bytes);
  for (const task of [...TASKS, ...TASKS]) await cpuTime(task, ordinary);
  const rows: { name: string; ratios: number[] }[] = [];
  for (const [name, text] of texts(bytes)) {
    const ratios: number[] = [];
    for (const task of TASKS) ratios.push(await ratio(task, text, ordinary));
    rows.push({ name, ratios });
  }
  console.log(`CPU time a byte takes, times that of ordinary logs; limit ${LIMIT}`);
  printTable([
    ['text', ...TASKS.map(({ name }) => name)],
    ...rows.map(({ name, ratios }) => [
      name,
      ...ratios.map((each) => `${each.toFixed(2)}${each > LIMIT ? ' OVER' : '     '}`),
    ]),
  ]);
  const over = rows.flatMap(({ name, ratios }) => ratios.filter((each) => each > LIMIT).map(() => name));
  console.log(over.length === 0 ? 'all within the limit' : `${over.length} over the limit`);
  return over.length === 0;
}

export const hostile: Benchmark = { name: 'hostile', size: 1, run };
