import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { emptyFolder, shell, socctl } from './run.ts';
import { start } from './start.ts';

const TEXT = 'contacted 203.0.113.5\r\nand hxxp[://]bad[.]example[.]com/x\r\n';
const VALUES = '203.0.113.5\nhttp://bad.example.com/x\n';

function utf16be(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
}

test.each([
  ['UTF-8 with CRLF', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 little endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16 big endian', utf16be(TEXT)],
  ['gzip', gzipSync(TEXT)],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
  [
    'invalid UTF-8 around',
    Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0x20]), Buffer.from(TEXT), Buffer.from([0xe2, 0x82])]),
  ],
  ['NUL bytes around', Buffer.concat([Buffer.from([0, 0, 1, 0]), Buffer.from(TEXT), Buffer.from([0, 0])])],
])('extract understands %s', async (_, input) => {
  const { code, stdout } = await socctl(['extract'], { input });
  expect({ code, stdout }).toEqual({ code: 0, stdout: VALUES });
});

test('a list may have comments, blank lines, CRLF, a byte order mark, or be UTF-16', async () => {
  const list = '# watch list\r\n\r\n8.8.8.8\r\n  1[.]1[.]1[.]1  \r\n';
  for (const input of [Buffer.from(`\ufeff${list}`), Buffer.from(`\ufeff${list}`, 'utf16le')]) {
    const { code, stdout } = await socctl(['analyze', '--jsonl', '--fields', 'ioc'], { input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"ioc":"8.8.8.8"}\n{"ioc":"1.1.1.1"}\n' });
  }
});

test.each([
  ['a missing file', ['extract', 'missing.txt'], /missing\.txt: no such file/],
  ['a folder', ['extract', '.'], /\. is a folder/],
  ['a PDF', ['extract', 'report.pdf'], /report\.pdf is a PDF.*\n.*pdftotext report\.pdf/],
  ['an Office file', ['extract', 'report.docx'], /report\.docx is an Office or ZIP file/],
  ['a damaged gzip file', ['extract', 'broken.gz'], /broken\.gz is a damaged gzip file/],
  ['a folder for a list', ['analyze', '-i', '.'], /\. is a folder/],
  ['a binary for a list', ['analyze', '-i', 'program'], /program is not a list/],
  ['a folder to defang', ['defang', '-f', '.'], /\. is a folder/],
  ['text in place of a file', ['extract', 'seen 1.2.3.4'], /seen 1\.2\.3\.4: no such file.*\n.*\|/],
  ['a file in place of an indicator', ['analyze', 'list.txt'], /list\.txt is a file.*\n.*socctl analyze -i list\.txt/],
  ['a CIDR', ['analyze', '203.0.113.0/24'], /'203\.0\.113\.0\/24' is a CIDR\n.*extract --types cidr/],
  ['a CVE', ['analyze', 'CVE-2021-44228'], /'CVE-2021-44228' is a CVE\n.*extract --types cve/],
  ['an AS number', ['analyze', 'AS13335'], /'AS13335' is an ASN\n.*extract --types asn/],
  ['an indicator in place of a command', ['1.2.3.4'], /'1\.2\.3\.4' is an indicator.*\n.*analyze 1\.2\.3\.4/],
])('%s: one clear line, exit 2', async (_, args, message) => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'report.pdf'), '%PDF-1.7\n...');
  writeFileSync(join(folder, 'report.docx'), Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
  writeFileSync(join(folder, 'broken.gz'), gzipSync('seen 203.0.113.5'.repeat(100)).subarray(0, 30));
  writeFileSync(join(folder, 'program'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]));
  writeFileSync(join(folder, 'list.txt'), '8.8.8.8\n');
  const { code, stderr } = await socctl(args, { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
});

test('one unreadable file does not lose the others', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.txt'), '203.0.113.5');
  writeFileSync(join(folder, 'b.txt'), '198.51.100.7');
  const { code, stdout, stderr } = await socctl(['extract', 'a.txt', 'missing.txt', 'b.txt'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '203.0.113.5\n198.51.100.7\n' });
  expect(stderr).toMatch(/missing\.txt: no such file/);
});

test('stdin named twice is read once', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'a.txt'), '203.0.113.5');
  const args = ['extract', '-', 'a.txt', '-', '--jsonl', '--fields', 'value'];
  const { code, stdout } = await socctl(args, { cwd, input: 'seen 198.51.100.7\n' });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '{"value":"198.51.100.7"}\n{"value":"203.0.113.5"}\n' });
});

test('defang report.txt notices the file', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'report.txt'), 'x');
  const { code, stdout, stderr } = await socctl(['defang', 'report.txt'], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'report[.]txt\n' });
  expect(stderr).toMatch(/socctl defang -f report\.txt/);
});

test('defang and refang keep every other byte, in every encoding', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0x00, 0xfe, 0x0d, 0x0a]),
    Buffer.from('http://example.com\r\n'),
    Buffer.from([0xc3]),
  ]);
  const there = await shell('socctl defang | socctl refang | od -An -tx1 -v | tr -d " \\n"', { input: bytes });
  expect(there.stdout).toBe(bytes.toString('hex'));
  const wide = Buffer.from('\ufeffsee http://example.com\r\n', 'utf16le');
  const folder = emptyFolder();
  await shell('socctl defang -o out', { input: wide, cwd: folder });
  expect(readFileSync(join(folder, 'out')).toString('utf16le')).toBe('\ufeffsee hxxp[://]example[.]com\r\n');
});

test('a line of 300 MB without a break streams in bounded memory', async () => {
  const run = start(['extract']);
  const block = Buffer.alloc(1024 * 1024, 'Qx');
  let peak = 0;
  const peakOf = (): number => {
    const status = readFileSync(`/proc/${run.child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  };
  for (let megabyte = 0; megabyte < 300; megabyte += 1) {
    if (!run.child.stdin.write(block)) await new Promise((resolve) => run.child.stdin.once('drain', resolve));
    if (megabyte % 50 === 49) peak = Math.max(peak, peakOf());
  }
  run.child.stdin.end(' 203.0.113.5\n');
  expect(await run.ended).toBe(0);
  expect(run.stdout()).toBe('203.0.113.5\n');
  expect(peak).toBeGreaterThan(0);
  expect(peak).toBeLessThan(250);
});
