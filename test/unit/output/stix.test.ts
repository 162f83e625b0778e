import { describe, expect, test } from 'vitest';
import type { Observable, Standing } from '../../../src/output/exchange.ts';
import { formOf } from '../../../src/output/stix/form.ts';
import { canonicalJson, observableId } from '../../../src/output/stix/ids.ts';
import { splitPath } from '../../../src/output/stix/path.ts';
import { uriOf } from '../../../src/output/stix/uri.ts';
import { type Bundle, faults, patternRead, type Stix } from '../../exchange/stix-check.ts';
import { AT, EVERY, exchangeNamed, mentioned, written } from '../../exchange/written.ts';

const stix = exchangeNamed('stix');
const bundleOf = (observables: readonly Observable[], how = {}): Bundle =>
  JSON.parse(written(stix, observables, how)) as Bundle;
const ofType = (bundle: Bundle, type: string): Stix[] => (bundle.objects ?? []).filter((each) => each.type === type);

test('the identifier that the library of OASIS gives the same address', () => {
  expect(observableId('ipv4-addr', { value: '198.51.100.3' })).toBe('ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4');
});

test.each([
  [{ b: 1, a: 'x' }, '{"a":"x","b":1}'],
  [{ é: 1, z: 2, '\u{1f600}': 3, '\ufb33': 4 }, '{"z":2,"é":1,"\u{1f600}":3,"\ufb33":4}'],
  [{ a: { d: [3, { f: 1, e: 2 }], c: null } }, '{"a":{"c":null,"d":[3,{"e":2,"f":1}]}}'],
  ['\u0000\u001f"\\/\u2028€', '"\\u0000\\u001f\\"\\\\/\u2028€"'],
])('RFC 8785: %j', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

describe('how each type is said', () => {
  test.each([
    ['ip', '198.51.100.7', { type: 'ipv4-addr', value: '198.51.100.7' }, "ipv4-addr:value = '198.51.100.7'"],
    ['ip', '2001:db8::7', { type: 'ipv6-addr', value: '2001:db8::7' }, "ipv6-addr:value = '2001:db8::7'"],
    ['cidr', '203.0.113.0/24', { type: 'ipv4-addr' }, "ipv4-addr:value ISSUBSET '203.0.113.0/24'"],
    ['cidr', '2001:db8::/32', { type: 'ipv6-addr' }, "ipv6-addr:value ISSUBSET '2001:db8::/32'"],
    ['domain', 'a.example.com', { type: 'domain-name', value: 'a.example.com' }, "domain-name:value = 'a.example.com'"],
    ['domain', 'bücher.example', { value: 'xn--bcher-kva.example' }, "domain-name:value = 'xn--bcher-kva.example'"],
    ['domain', '_sip._tcp.example.com', { value: '_sip._tcp.example.com' }, undefined],
    ['email', 'Eve@bücher.example', { type: 'email-addr', value: 'Eve@xn--bcher-kva.example' }, undefined],
    ['email', "o'neill@example.com", { type: 'email-addr' }, "email-addr:value = 'o\\'neill@example.com'"],
    ['url', "http://a.example/it's", { type: 'url' }, "url:value = 'http://a.example/it\\'s'"],
    [
      'hash',
      'ab'.repeat(16),
      { type: 'file', hashes: { MD5: 'ab'.repeat(16) } },
      `file:hashes.MD5 = '${'ab'.repeat(16)}'`,
    ],
    ['hash', 'ab'.repeat(20), { hashes: { 'SHA-1': 'ab'.repeat(20) } }, `file:hashes.'SHA-1' = '${'ab'.repeat(20)}'`],
    ['hash', 'ab'.repeat(32), { hashes: { 'SHA-256': 'ab'.repeat(32) } }, undefined],
    ['hash', 'ab'.repeat(64), { hashes: { 'SHA-512': 'ab'.repeat(64) } }, undefined],
    ['ssdeep', '3:abcdef:abc', { hashes: { SSDEEP: '3:abcdef:abc' } }, "file:hashes.SSDEEP = '3:abcdef:abc'"],
    ['authentihash', 'ab'.repeat(32), { hashes: { AUTHENTIHASH: 'ab'.repeat(32) } }, undefined],
    ['mac', '00005e005301', { type: 'mac-addr', value: '00:00:5e:00:53:01' }, undefined],
    ['asn', 'AS64500', { type: 'autonomous-system', number: 64500 }, undefined],
    [
      'registry_key',
      'HKEY_CURRENT_USER\\Software\\A',
      { type: 'windows-registry-key', key: 'HKEY_CURRENT_USER\\Software\\A' },
      "windows-registry-key:key = 'HKEY_CURRENT_USER\\\\Software\\\\A'",
    ],
    [
      'file_path',
      'C:\\a b\\c.exe',
      { type: 'file', name: 'c.exe', parent_directory_ref: observableId('directory', { path: 'C:\\a b' }) },
      "file:name = 'c.exe' AND file:parent_directory_ref.path = 'C:\\\\a b'",
    ],
    ['file_path', '/tmp/x/', { type: 'directory', path: '/tmp/x' }, "directory:path = '/tmp/x'"],
  ] as const)('%s %s', (type, value, object, comparison) => {
    const form = formOf(type, value);
    expect(form?.observables.at(-1)).toMatchObject(object);
    if (comparison !== undefined) expect(form?.comparison).toBe(comparison);
  });

  test.each([
    ['imphash', 'ab'.repeat(16), "file:extensions.'windows-pebinary-ext'.imphash"],
    ['user_agent', 'curl/8.0', "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'"],
  ])('%s is a pattern alone', (type, value, path) => {
    expect(formOf(type, value)).toEqual({ observables: [], comparison: `${path} = '${value}'` });
  });

  test.each([
    'btc',
    'eth',
    'xmr',
    'uuid',
    'phone',
    'yara',
    'of a newer server',
    'constructor',
    '__proto__',
    'toString',
  ])('%s is left out', (type) => {
    expect(formOf(type, 'x')).toBeUndefined();
    expect(stix.holds(mentioned(type, 'x'))).toBe(false);
  });

  test.each([
    ['attack', 'TA0002'],
    ['hash', 'abc'],
    ['asn', 'AS'],
    ['mac', 'zz'],
  ])('%s %s is none of its objects', (type, value) => {
    expect(formOf(type, value)).toBeUndefined();
  });

  test('what everybody knows by a name is referred to by it', () => {
    const bundle = bundleOf([mentioned('cve', 'CVE-2024-12345'), mentioned('attack', 'T1059.001')]);
    expect(ofType(bundle, 'vulnerability')).toMatchObject([
      { name: 'CVE-2024-12345', external_references: [{ source_name: 'cve', external_id: 'CVE-2024-12345' }] },
    ]);
    expect(ofType(bundle, 'attack-pattern')).toMatchObject([
      {
        name: 'T1059.001',
        external_references: [
          {
            source_name: 'mitre-attack',
            external_id: 'T1059.001',
            url: 'https://attack.mitre.org/techniques/T1059/001',
          },
        ],
      },
    ]);
    expect(ofType(bundle, 'indicator')).toEqual([]);
  });
});

describe('URLs are those of RFC 3986', () => {
  test.each([
    ['http://example.com/a?b=c#d', 'http://example.com/a?b=c#d'],
    ['http://bücher.example/straße', 'http://xn--bcher-kva.example/stra%C3%9Fe'],
    ['http://example.com/a|b{c}[d]"e^f`g\\h', 'http://example.com/a%7Cb%7Bc%7D%5Bd%5D%22e%5Ef%60g%5Ch'],
    ['http://example.com/100%/%41%zz', 'http://example.com/100%25/%41%25zz'],
    ['http://user:pa ss@example.com:8080/', 'http://user:pa%20ss@example.com:8080/'],
    ['http://[2001:db8::1]:80/x', 'http://[2001:db8::1]:80/x'],
    ['ftp://198.51.100.7', 'ftp://198.51.100.7'],
    ['http://example.com/\u017f\u212a', 'http://example.com/%C5%BF%E2%84%AA'],
    ['example.com/a.php', undefined],
    ['http:///etc/passwd', undefined],
    ['http://a b/c', undefined],
    ['http://a%41b/', undefined],
    ['', undefined],
  ])('%s', (url, uri) => {
    expect(uriOf(url)).toBe(uri);
  });

  test('one without a scheme is looked for behind any, exactly', () => {
    const form = formOf('url', 'example.com/a.php?x=(1+2)|[3]$^*{}\\');
    expect(form?.observables).toEqual([]);
    const [comparison] = patternRead(`[${form?.comparison}]`) ?? [];
    expect(comparison).toMatchObject({ type: 'url', path: 'value', operator: 'MATCHES' });
    const expression = new RegExp(String(comparison?.constant));
    expect('hxxps://example.com/a.php?x=(1+2)|[3]$^*{}\\').toMatch(expression);
    for (const other of ['http://exampleXcom/a.php?x=(1+2)|[3]$^*{}\\', 'http://example.com/a.php', 'example.com'])
      expect(other).not.toMatch(expression);
  });
});

test.each([
  ['C:\\Users\\a.exe', 'C:\\Users', 'a.exe'],
  ['C:\\a.exe', 'C:\\', 'a.exe'],
  ['C:\\\\Users\\\\a.exe', 'C:\\\\Users', 'a.exe'],
  ['\\\\server\\share\\a b.txt', '\\\\server\\share', 'a b.txt'],
  ['%APPDATA%\\x\\y.dll', '%APPDATA%\\x', 'y.dll'],
  ['/etc/passwd', '/etc', 'passwd'],
  ['/vmlinuz', '/', 'vmlinuz'],
  ['~/.ssh/id', '~/.ssh', 'id'],
  ['/opt/a\\b', '/opt', 'a\\b'],
  ['C:\\Temp\\', 'C:\\Temp', undefined],
  ['a.exe', undefined, 'a.exe'],
  ['/', '/', undefined],
])('%s is a folder and a name', (path, directory, name) => {
  expect(splitPath(path)).toEqual({ directory, name });
});

describe('a bundle', () => {
  test('of every type has no faults', () => {
    expect(faults(bundleOf(EVERY))).toEqual([]);
  });

  test('of one plain value', () => {
    expect(
      bundleOf([{ type: 'domain', value: 'a.example', standing: 'mentioned', note: 'x.txt, line 1' }]),
    ).toMatchObject({
      type: 'bundle',
      id: expect.stringMatching(/^bundle--/),
      objects: [
        { type: 'identity', name: 'socctl', identity_class: 'system' },
        { type: 'domain-name', value: 'a.example' },
        {
          type: 'indicator',
          name: 'a.example',
          description: 'x.txt, line 1',
          indicator_types: ['unknown'],
          pattern: "[domain-name:value = 'a.example']",
          pattern_type: 'stix',
          pattern_version: '2.1',
          created: AT.toISOString(),
          modified: AT.toISOString(),
          valid_from: AT.toISOString(),
        },
        { type: 'relationship', relationship_type: 'based-on' },
        { type: 'report', name: 'a report', published: AT.toISOString() },
      ],
    });
  });

  test('of nothing has no list: an empty one is no list of STIX', () => {
    expect(Object.keys(bundleOf([]))).toEqual(['type', 'id']);
    expect(Object.keys(bundleOf([mentioned('btc', '1x')]))).toEqual(['type', 'id']);
  });

  test('reports everything but its maker, in its order', () => {
    const { objects = [] } = bundleOf(EVERY);
    expect(objects.at(-1)?.['object_refs']).toEqual(objects.slice(1, -1).map(({ id }) => id));
  });

  test.each<[Standing, number]>([
    ['uncertain', 0],
    ['mentioned', 1],
    ['suspected', 1],
  ])('%s: %i indicators', (standing, count) => {
    const bundle = bundleOf([{ type: 'domain', value: 'a.example', standing }]);
    expect(ofType(bundle, 'domain-name')).toHaveLength(1);
    expect(ofType(bundle, 'indicator')).toHaveLength(count);
    expect(ofType(bundle, 'relationship')).toHaveLength(count);
    expect(faults(bundle)).toEqual([]);
  });

  test('what only a pattern can say is not lost, however uncertain', () => {
    const bundle = bundleOf([{ type: 'user_agent', value: 'curl/8.0', standing: 'uncertain' }]);
    expect(ofType(bundle, 'indicator')).toHaveLength(1);
    expect(faults(bundle)).toEqual([]);
  });

  test('has each object once: two spellings of a name, two files of a folder', () => {
    const bundle = bundleOf([
      mentioned('domain', 'bücher.example'),
      mentioned('domain', 'xn--bcher-kva.example'),
      mentioned('file_path', '/tmp/a'),
      mentioned('file_path', '/tmp/b'),
    ]);
    expect(ofType(bundle, 'domain-name')).toHaveLength(1);
    expect(ofType(bundle, 'directory')).toHaveLength(1);
    expect(ofType(bundle, 'file')).toHaveLength(2);
    expect(faults(bundle)).toEqual([]);
  });

  test('later, the same things are the same, the bundle is another', () => {
    const [now, later] = [bundleOf(EVERY), bundleOf(EVERY, { at: new Date(AT.getTime() + 1000) })];
    expect(later.objects?.map(({ id }) => id)).toEqual(now.objects?.map(({ id }) => id));
    expect(later.id).not.toBe(now.id);
  });

  test('other values or another title make another report', () => {
    const reports = [bundleOf(EVERY), bundleOf(EVERY.slice(1)), bundleOf(EVERY, { title: 'b' })];
    expect(new Set(reports.map((bundle) => ofType(bundle, 'report')[0]?.id)).size).toBe(3);
  });
});

describe('a bundle that not everybody may see', () => {
  // As published: https://github.com/oasis-open/cti-stix-common-objects
  const PUBLISHED = {
    clear: '94868c89-83c2-464b-929b-a1a8aa3c8487',
    green: 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
    amber: '55d920b0-5e8b-4f79-9ee9-91f868d9b421',
    'amber+strict': '939a9414-2ddd-4d32-a0cd-375ea402b003',
    red: 'e828b379-4e03-4974-9ac4-e53a884c97c1',
  };

  test.each(Object.entries(PUBLISHED))('at TLP:%s every object but its maker says so', (tlp, uuid) => {
    const bundle = bundleOf(EVERY, { tlp });
    expect(faults(bundle)).toEqual([]);
    const id = `marking-definition--${uuid}`;
    expect(ofType(bundle, 'marking-definition')).toEqual([
      {
        type: 'marking-definition',
        spec_version: '2.1',
        id,
        created: '2022-10-01T00:00:00.000Z',
        name: `TLP:${tlp.toUpperCase()}`,
        extensions: {
          'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
            extension_type: 'property-extension',
            tlp_2_0: tlp,
          },
        },
      },
    ]);
    const unmarked = bundle.objects?.filter((each) => each['object_marking_refs']?.toString() !== id);
    expect(unmarked?.map(({ type }) => type)).toEqual(['identity', 'marking-definition']);
  });

  test('nobody said anything: nothing is marked, and otherwise it is the same', () => {
    expect(JSON.stringify(bundleOf(EVERY))).not.toContain('marking');
    const ids = (how: object) => bundleOf(EVERY, how).objects?.map(({ id }) => id) ?? [];
    expect(ids({ tlp: 'red' }).filter((id) => !id.startsWith('marking'))).toEqual(ids({}));
  });
});
