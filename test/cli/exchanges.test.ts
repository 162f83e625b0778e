import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventFaults, type MispEvent } from '../exchange/misp-check.ts';
import { type Bundle, faults } from '../exchange/stix-check.ts';
import { emptyFolder, shell, socctl } from './run.ts';
import { screen } from './terminal.ts';

const TEXT = [
  'C2 198.51.100[.]7, hxxps://login.example[.]com/a?b=1, then plain files.example.org and 198.51.100[.]7 again',
  'mail billing@shop.example.net, evil[.]example[.]com/x.php, block 203.0.113.0/24, AS64500, CVE-2024-12345, T1059.001',
  'MD5 0123456789abcdef0123456789abcdef imphash: fedcba9876543210fedcba9876543210',
  "C:\\Users\\Public\\it's.exe and HKCU\\Software\\Example\\Run, mac 00:1b:44:11:3a:b7 2001:db8::7",
  'uuid 6ba7b810-9dad-11d1-80b4-00c04fd430c8 phone +49 30 1234567 /tmp/x/drop.sh вирус.рф',
  '',
].join('\n');

const bundle = (text: string): Bundle => JSON.parse(text) as Bundle;
const event = (text: string): { readonly Event: MispEvent } => JSON.parse(text) as { Event: MispEvent };

describe('extract --format stix', () => {
  test('is a bundle without faults that says every value, and on stderr what it has no word for', async () => {
    const { code, stdout, stderr } = await socctl(['extract', '--types', 'all', '--format', 'stix'], { input: TEXT });
    expect([code, stderr]).toEqual([0, 'left out, STIX 2.1 has no word for it: 1 uuid, 1 phone\n']);
    expect(faults(bundle(stdout))).toEqual([]);
    const values = bundle(stdout).objects?.map((object) => object['value'] ?? object['number'] ?? object['key']);
    expect(values).toEqual(
      expect.arrayContaining([
        '198.51.100.7',
        'https://login.example.com/a?b=1',
        'files.example.org',
        'billing@shop.example.net',
        '203.0.113.0/24',
        64500,
        'HKEY_CURRENT_USER\\Software\\Example\\Run',
        '00:1b:44:11:3a:b7',
        '2001:db8::7',
        'xn--b1amyej.xn--p1ai',
      ]),
    );
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('says where a value is from, without the folders', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'client x'));
    writeFileSync(join(cwd, 'client x', 'report.txt'), TEXT);
    const { stdout } = await socctl(['extract', 'client x/report.txt', '--format', 'stix'], { cwd });
    const { objects = [] } = bundle(stdout);
    expect(stdout).not.toContain('client x');
    expect(objects.find(({ name }) => name === '198.51.100.7')).toMatchObject({
      description: 'report.txt, line 1; 2 times; written unclickable',
    });
    expect(objects.at(-1)).toMatchObject({ type: 'report', name: 'Indicators found in report.txt' });
  });

  test.each([
    ['client x', 'client x'],
    ['client x/', 'client x'],
    ['.', 'a folder'],
  ])('of the folder %s it says %s', async (folder, shown) => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'client x'));
    writeFileSync(join(cwd, 'client x', 'report.txt'), TEXT);
    const { stdout } = await socctl(['extract', '-r', folder, '--format', 'misp'], { cwd });
    expect(event(stdout).Event).toMatchObject({ info: `Indicators found in ${shown}` });
    expect(event(stdout).Event.Attribute[0]?.comment).toBe('report.txt, line 1; 2 times; written unclickable');
  });

  test('of a mail it says the part', async () => {
    const mail =
      'From: eve@mail.example.net\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n' +
      'see files.example.org\n--b\nContent-Disposition: attachment; filename=a.zip\n\nx\n--b--\n';
    const { stdout } = await socctl(['extract', '--eml', '--format', 'stix'], { input: mail });
    expect(faults(bundle(stdout))).toEqual([]);
    const notes = bundle(stdout).objects?.map(({ description }) => description);
    expect(notes).toEqual(expect.arrayContaining([expect.stringMatching(/^stdin, line \d+; .*a\.zip/)]));
  });

  test('nothing found is a bundle all the same', async () => {
    const { code, stdout, stderr } = await socctl(['extract', '--format', 'stix'], { input: 'nothing\n' });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{"type":"bundle","id":"bundle--[0-9a-f-]{36}"\}\n$/);
  });

  test('a file appears whole, a terminal gets lines', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'a.txt'), TEXT);
    await socctl(['extract', 'a.txt', '--format', 'stix', '-o', 'bundle.json'], { cwd });
    expect(faults(bundle(readFileSync(join(cwd, 'bundle.json'), 'utf8')))).toEqual([]);
    const shown = await screen(
      "printf 'a.example.com' | socctl extract --format stix | cat; tput clear; printf 'a.example.com' | socctl extract --format stix",
      {
        columns: 100,
        rows: 90,
      },
    );
    expect(shown).toMatch(
      /^\{\n {2}"type": "bundle",\n {2}"id": "bundle--.*",\n {2}"objects": \[\n {4}\{\n {6}"type": "identity",/,
    );
    expect(shown).toContain('\n    }\n  ]\n}');
  });
});

describe('extract --format misp', () => {
  test('is an event without faults with every value', async () => {
    const { code, stdout, stderr } = await socctl(['extract', '--types', 'all', '--format', 'misp'], { input: TEXT });
    expect([code, stderr]).toEqual([0, '']);
    expect(eventFaults(event(stdout))).toEqual([]);
    const all = await socctl(['extract', '--types', 'all'], { input: TEXT });
    expect(event(stdout).Event.Attribute).toHaveLength(all.stdout.trimEnd().split('\n').length);
  });

  test('looks for what the author made unclickable, and for nothing else', async () => {
    const { stdout } = await socctl(['extract', '--format', 'misp'], { input: TEXT });
    const { Attribute } = event(stdout).Event;
    expect(Attribute.filter(({ to_ids }) => to_ids).map(({ value }) => value)).toEqual([
      '198.51.100.7',
      'https://login.example.com/a?b=1',
      'evil.example.com/x.php',
    ]);
  });
});

test.each(['stix', 'misp'])('--format %s: what does not go with it', async (format) => {
  for (const [option = '', ...value] of [['--fields', 'value'], ['--count'], ['--context', '9']]) {
    const { code, stdout, stderr } = await socctl(['extract', '--format', format, option, ...value], { input: TEXT });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`socctl: --format ${format} has no place for ${option}\n  leave one of them out\n`);
  }
  const both = await socctl(['extract', '--format', format, '--json'], { input: TEXT });
  expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('exclude each other')]);
  const elsewhere = await socctl(['analyses', 'list', '--format', format]);
  expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.not.stringContaining(`, ${format}`)]);
});

test.each(['stix', 'misp'])('--format %s: the same text gives the same identifiers', async (format) => {
  const ids = async (): Promise<string[]> => {
    const { stdout } = await socctl(['extract', '--format', format], { input: TEXT });
    const found = [...stdout.matchAll(/"(?:uu)?id":"([^"]+)"/g)].map(([, id]) => String(id));
    expect(found.length).toBeGreaterThan(6);
    return found.filter((id) => !id.startsWith('bundle--'));
  };
  expect(await ids()).toEqual(await ids());
});

test.each([
  ['stix', '"type":"indicator"'],
  ['misp', '"type":"hostname"'],
])('--format %s: many values stream, in bounded memory', async (format, each) => {
  const values = `seq 1 50000 | awk '{print "h" $1 ".files.example.org"}'`;
  const { stdout, stderr } = await shell(
    `${values} | NODE_OPTIONS=--max-old-space-size=100 socctl extract --format ${format} | tr '{' '\\n' | grep -c '${each}'`,
  );
  expect([stdout.trim(), stderr]).toEqual(['50000', '']);
});

test('a reader that goes away is no fault', async () => {
  const { stdout, stderr } = await shell(
    `seq 1 20000 | awk '{print "h" $1 ".example.org"}' | { socctl extract --format stix; echo "exit $?" >&2; } | head -c 20`,
  );
  expect(stdout).toBe('{"type":"bundle","id');
  expect(stderr).toBe('exit 0\n');
});

test.each(['stix', 'misp'])('on a terminal nothing steers it, --format %s', async (format) => {
  const hostile = `printf 'C:\\\\\\\\a\\033[31m\\302\\233b\\342\\200\\256.exe http://example.net/\\302\\233x'`;
  const shown = await screen(`${hostile} | socctl extract --types all --format ${format}`, { columns: 120, rows: 120 });
  expect(shown).toContain('example.net');
  for (const each of ['\u001b', '\u009b', '\u202e']) expect(shown).not.toContain(each);
});

describe('who may be told of what analyze brings', () => {
  const analyze = (how: readonly string[], env = {}) => socctl(['analyze', 'paypa1.com', ...how], { env });
  const marks = (text: string) =>
    new Set(bundle(text).objects?.flatMap((object) => (object['object_marking_refs'] as string[] | undefined) ?? []));

  test('stands in the bundle', async () => {
    const { code, stdout } = await analyze(['--tlp', 'amber+strict', '--format', 'stix']);
    expect([code, faults(bundle(stdout))]).toEqual([0, []]);
    expect([...marks(stdout)]).toEqual(['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003']);
  });

  test('stands in the event, also where a setting says it; the call goes before the setting', async () => {
    const tags = async (how: readonly string[], env = {}) =>
      (event((await analyze([...how, '--format', 'misp'], env)).stdout).Event['Tag'] as { name: string }[])?.[0]?.name;
    expect(await tags(['--tlp', 'green'])).toBe('tlp:green');
    expect(await tags([], { SOCCTL_TLP: 'red' })).toBe('tlp:red');
    expect(await tags(['--tlp', 'clear'], { SOCCTL_TLP: 'red' })).toBe('tlp:clear');
  });

  test('stands on the page, and in the bundle of many', async () => {
    expect((await analyze(['--tlp', 'amber', '--format', 'html'])).stdout).toContain('<b>TLP:AMBER</b>');
    const { stdout } = await analyze(['example.org', '--tlp', 'red', '--format', 'stix']);
    expect(marks(stdout).size).toBe(1);
  });

  test('is not made up where nobody said it', async () => {
    expect((await analyze(['--format', 'stix'])).stdout).not.toContain('marking');
    expect((await analyze(['--format', 'misp'])).stdout).not.toContain('tlp');
  });
});
