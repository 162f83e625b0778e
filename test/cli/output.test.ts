import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, shell, socctl } from './run.ts';
import { screen } from './terminal.ts';

const INPUT = 'seen 203.0.113.5';

describe('-o', () => {
  test('a link stays a link, its target gets the result', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'target'), 'before');
    symlinkSync('target', join(cwd, 'link'));
    symlinkSync('later', join(cwd, 'dangling'));
    for (const name of ['link', 'dangling']) {
      expect((await socctl(['extract', '-o', name], { cwd, input: INPUT })).code).toBe(0);
      expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
    }
    expect(readFileSync(join(cwd, 'target'), 'utf8')).toBe('203.0.113.5\n');
    expect(readFileSync(join(cwd, 'later'), 'utf8')).toBe('203.0.113.5\n');
  });

  test('a pipe is written to, not replaced', async () => {
    const cwd = emptyFolder();
    const { stdout } = await shell(
      `mkfifo pipe; cat pipe & printf '${INPUT}' | socctl extract -o pipe; wait; stat -c %F pipe`,
      { cwd },
    );
    expect(stdout).toBe('203.0.113.5\nfifo\n');
  });

  test('the mode of what is replaced is kept, and a file that may not be written is not', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'secret'), 'before');
    chmodSync(join(cwd, 'secret'), 0o600);
    await socctl(['extract', '-o', 'secret'], { cwd, input: INPUT });
    expect(statSync(join(cwd, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('- is stdout, an empty name is a mistake', async () => {
    expect((await socctl(['extract', '-o', '-'], { input: INPUT })).stdout).toBe('203.0.113.5\n');
    expect(await socctl(['extract', '-o', ''], { input: INPUT })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^socctl: -o: the file name is empty/),
    });
  });

  test('a folder and a full device are refused, and nothing is left behind', async () => {
    const cwd = emptyFolder();
    expect(await socctl(['extract', '-o', '.'], { cwd, input: INPUT })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it is a folder'),
    });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('the file that is read may be the one that is written', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'report.txt'), 'see http://example.com/a\n');
    expect((await socctl(['defang', '-f', 'report.txt', '-o', 'report.txt'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe('see hxxp[://]example[.]com/a\n');
  });
});

describe('on a terminal', () => {
  const size = { columns: 120, rows: 24 };
  // ESC, C1's CSI and a right-to-left override, as bytes that printf makes.
  const hostile = `printf 'C:\\\\\\\\a\\033[31m\\302\\233b\\342\\200\\256.exe http://example.net/\\302\\233x'`;

  test.each(['--json', '--jsonl', '--format csv', '-o -', ''])('extract %s lets nothing steer it', async (options) => {
    const shown = await screen(`${hostile} | socctl extract --types all ${options} | cat -v`, size);
    expect(shown).not.toContain('Cannot');
    const direct = await screen(`${hostile} | socctl extract --types all ${options}`, size);
    for (const each of ['\u001b', '\u009b', '\u202e']) expect(direct).not.toContain(each);
  });
});

describe('--fields', () => {
  // Whether anybody has enriched an incident yet must not decide whether a script's columns exist.
  test.each(['--jsonl', '--format=csv'])(
    'below what no record has a value for yet are columns without values, %s',
    async (form) => {
      const home = emptyFolder();
      await socctl(['incidents', 'create', 'odd sign-in'], { home });
      const args = ['incidents', 'list', form, '--fields', 'number,enrichment.enriched_at'];
      const { code, stdout, stderr } = await socctl(args, { home });
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(
        /^(?:\{"number":1,"enrichment.enriched_at":null\}|number,enrichment.enriched_at\r\n1,\r)\n$/,
      );
    },
  );

  test.each([
    ['search', ['search', 'files.example.org'], 'results', 'id'],
    ['graph search', ['graph', 'search', 'files.example.org'], 'entities', 'id'],
    ['investigate list', ['investigate', 'list'], 'sessions', 'title'],
    ['graph neighbors', ['graph', 'neighbors', 'files.example.org'], 'nodes', 'id'],
  ])(
    'choose what is printed of each record, and leave what stands around them: %s',
    async (_, words, records, field) => {
      const home = emptyFolder();
      await socctl(['investigate', 'start', 'http://files.example.org/a'], { home });
      await socctl(['investigate', 'start', 'files.example.org'], { home });
      const whole = JSON.parse((await socctl([...words, '--json'], { home })).stdout) as Record<string, object[]>;
      const chosen = JSON.parse((await socctl([...words, '--json', '--fields', field], { home })).stdout);
      const picked = whole[records]?.map((record) => ({ [field]: (record as Record<string, unknown>)[field] }));
      expect(picked).not.toEqual([]);
      expect(chosen).toEqual({ ...whole, [records]: picked });
    },
  );

  test('a name that no record has is a mistake, with the likely one', async () => {
    const { code, stderr } = await socctl(['analyze', '8.8.8.8', '--jsonl', '--fields', 'tpye']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "socctl: --fields: no record has a field 'tpye'\n  did you mean type?\n",
    });
  });

  test('a field that only some records have is none', async () => {
    const input = '203.0.113.5 d41d8cd98f00b204e9800998ecf8427e';
    const { code, stdout } = await socctl(['extract', '--jsonl', '--fields', 'algorithm'], { input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"algorithm":null}\n{"algorithm":"md5"}\n' });
  });

  test('inside a list, the field of each entry', async () => {
    const { stdout } = await socctl(['analyze', '8.8.8.8', '--jsonl', '--fields', 'verdict.reasons.plugin']);
    expect(JSON.parse(stdout)['verdict.reasons.plugin']).toContain('ioc_facts');
  });
});

test('defang and refang --json understand UTF-16', async () => {
  const input = Buffer.from('\ufeffhttp://example.com', 'utf16le');
  expect(JSON.parse((await socctl(['defang', '--json'], { input })).stdout)).toEqual({
    result: 'hxxp[://]example[.]com',
  });
});

test('- among arguments is stdin, in its place', async () => {
  const { stdout } = await socctl(['defang', 'http://a.example', '-', 'http://b.example'], {
    input: 'http://c.example\n',
  });
  expect(stdout).toBe('hxxp[://]a[.]example\nhxxp[://]c[.]example\nhxxp[://]b[.]example\n');
});

test.each([
  ['--version', 'extract'],
  ['-V', 'analyze', '8.8.8.8'],
  ['-q', '--version'],
])('%s %s prints the version', async (...args) => {
  expect((await socctl(args)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(['--version', '--help', 'help formats', 'analyze 8.8.8.8 --json'])(
  '%s to a full device is one line and exit 1',
  async (line) => {
    const { code, stderr } = await shell(`socctl ${line} > /dev/full`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^socctl: cannot write the output: .*\n$/);
  },
);

test('many refused files leave none open', async () => {
  const cwd = emptyFolder();
  const names = Array.from({ length: 200 }, (_, index) => `${index}.pdf`);
  for (const name of names) writeFileSync(join(cwd, name), '%PDF-1.7\n');
  const { stderr } = await shell(`ulimit -n 60; socctl extract ${names.join(' ')}`, { cwd });
  expect(stderr.match(/is a PDF/g)).toHaveLength(200);
});

test('a list: comments behind a value, and no line that none has', async () => {
  const { code, stdout } = await socctl(['analyze', '--jsonl', '--fields', 'ioc'], {
    input: '8.8.8.8 # resolver\n#x\n\n',
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '{"ioc":"8.8.8.8"}\n' });
  for (const input of [
    `8.8.8.8\n${'a'.repeat(70_000)}\n1.1.1.1\n`,
    '8.8.8.8\n1.1.\u00001.1\n',
    `${'a'.repeat(300_000)}\n`,
  ]) {
    const { code: refused, stderr } = await socctl(['analyze', '--jsonl'], { input });
    expect(refused).toBe(2);
    expect(stderr).toContain('is not a list with one indicator a line');
  }
});
