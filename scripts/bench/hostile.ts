import { type Benchmark, printTable } from './benchmark.ts';
import { cpuTime, TASKS, type Task } from './tasks.ts';
import { logText, reportText } from './texts.ts';

const MEGABYTE = 2 ** 20;
/** A byte of a hostile run may take as long as one of ordinary logs; the rest is what a shared machine adds. */
const LIMIT = 1.15;
/** Every byte or two a mark: `defang` writes up to three bytes for each, of ordinary text it mostly copies one. */
const MARKED_LIMIT = 2.5;
/** Where every few bytes are a find or a mark, there is more to do than in a report; but never more than so much. */
const DENSE_LIMIT = 24;
const ROUNDS = 8;

/** The runs on which matchers that go back stall. */
const WORST: readonly string[] = ['A', 'x.', '0123456789abcdef', '[', 'a@', '%2e', 'http://'];

/** Runs of what indicators and notations begin with. */
const RUNS: readonly string[] = [
  ...['[]', '[[a]]', '](', '(((', '{}', '<a>', 'a.b ', '1.', '203.0.113.', '::', ':1', 'a:', 'fe80::', '0:0:', '/24'],
  ...['\\', '\\\\', 'C:\\a', '&', '%', '%40', '%25', '=', '\'"', '"."', "'", 'DOT', 'ATx', ' dot ', ' . ', ' @ '],
  ...[
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
    'http:',
    '//',
    '/',
    '/a',
    'hxxp',
    'h**p',
  ],
  ...[
    '[http]',
    'www.',
    'a.com',
    'com.',
    'xn--',
    'T1059 ',
    'CVE-2021-',
    '0x',
    '+1 ',
    'rule a',
    '\u00fc',
    '\u6f22',
    'e\u0301',
  ],
  ...['\u0301', '\u{1f600}', 'a\u00fc\u6f22\u{1f600}', '\u00a0', '\u2026', '\0', ' ', '\t', 'the quick analyst '],
];

/** Every few bytes something to find, to undo or to read twice, or a line of its own. */
const DENSE: readonly string[] = [
  ...['x[.]y ', 'http:\\\\a', '[a]://', '.**co**.**uk/it', 'x[.]com/hp://1~'],
  ...[
    '[.',
    '].[',
    '[.]',
    '(.)',
    '[dot]',
    '[:]',
    'a.b@',
    '1.1.1.1 ',
    '\\.a',
    '\\n',
    '&#46;',
    ' [.] ',
    'http://a/((((',
    'http://a/?,',
  ],
  ...[
    'http://a,',
    'http://a.b/',
    'hxxp://',
    'xxxx://a',
    'evil.com,',
    'a.zip/',
    'AS1 ',
    'HKLM\\a ',
    'Mozilla/5 (',
    '\u00fc.',
  ],
  ...['\u6f22\u5b57\u3002', '\u200b', '\u00ad', '\uff0e', '\ufeff', '\n', 'a\n', '.\n', 'a.b\n', '\r\n'],
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

interface Hostile {
  readonly name: string;
  readonly text: Buffer;
  limit(task: Task): number;
}

/**
 * What is ordinary: logs, with an indicator now and then; and for texts that are nothing but marks or finds also an
 * analyst's report, an indicator a line, which is half of what the commands are used for.
 */
interface Ordinary {
  readonly logs: Buffer;
  readonly report: Buffer;
}

interface Ratios {
  readonly logs: number;
  readonly report: number;
  /** What is held against the limit: against logs, or against the mean of both where there is much to do. */
  readonly judged: number;
}

function hostileTexts(bytes: number): readonly Hostile[] {
  const usual = ({ name }: Task): number =>
    name === 'defang' ? MARKED_LIMIT : name.startsWith('defang') ? DENSE_LIMIT : LIMIT;
  // Of defanging each dot is a mark, and each at.
  const reading = ({ name }: Task): number => (name.startsWith('defang') ? DENSE_LIMIT : LIMIT);
  const nowhere = (): number => DENSE_LIMIT;
  const of = (units: readonly string[], limit: Hostile['limit']): Hostile[] =>
    units.map((unit) => ({ name: JSON.stringify(unit), text: Buffer.alloc(bytes, unit), limit }));
  const others = Object.entries(OTHERS).map(([name, make]) => ({ name, text: make(bytes), limit: reading }));
  return [...of(WORST, usual), ...of(RUNS, reading), ...others, ...of(DENSE, nowhere)];
}

const perByte = async (task: Task, text: Buffer): Promise<number> => (await cpuTime(task, text)) / text.length;

/** Ordinary text right before each measurement, as a machine does not stay equally fast. */
async function ratios(task: Task, text: Buffer, ordinary: Ordinary, limit: number): Promise<Ratios> {
  let best: Ratios | undefined;
  for (let round = 0; round < ROUNDS && (best === undefined || best.judged > limit); round++) {
    const logs = await perByte(task, ordinary.logs);
    const report = await perByte(task, ordinary.report);
    const own = await perByte(task, text);
    const judged = own / (limit === LIMIT ? logs : (logs + report) / 2);
    if (best === undefined || judged < best.judged) best = { logs: own / logs, report: own / report, judged };
  }
  return best as Ratios;
}

async function run(megabytes: number): Promise<boolean> {
  const bytes = megabytes * MEGABYTE;
  const ordinary = { logs: logText(bytes), report: reportText(bytes) };
  for (const task of [...TASKS, ...TASKS]) {
    await cpuTime(task, ordinary.logs);
    await cpuTime(task, ordinary.report);
  }
  const rows: string[][] = [['text', ...TASKS.map(({ name }) => name)]];
  let over = 0;
  for (const { name, text, limit } of hostileTexts(bytes)) {
    const row = [name];
    for (const task of TASKS) {
      const { logs, report, judged } = await ratios(task, text, ordinary, limit(task));
      const within = judged <= limit(task);
      if (!within) over++;
      row.push(
        `${logs.toFixed(2)} ${report.toFixed(2)} ${within ? (limit(task) === LIMIT ? '    ' : '*   ') : 'OVER'}`,
      );
    }
    rows.push(row);
  }
  console.log(
    `CPU time a byte takes, times that of ordinary logs and of an analyst's report. Limit ${LIMIT} of logs; where there is much to do (*) of the mean of both: ${DENSE_LIMIT}, for defang of the worst runs ${MARKED_LIMIT}`,
  );
  printTable(rows);
  console.log(over === 0 ? 'all within the limit' : `${over} over the limit`);
  return over === 0;
}

export const hostile: Benchmark = { name: 'hostile', size: 1, run };
