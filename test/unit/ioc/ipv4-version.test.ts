import { expect, test } from 'vitest';
import { extractText } from '../../../src/ioc/index.ts';
import { type Row, r, table } from './table.ts';

/** What a version of four parts stands in; `§` is the version. */
const VERSIONS = [
  'name==§',
  'pip install name==§ && ./run',
  'name>=§,<2.0.0.9',
  'server==§',
  '"name": "^§"',
  'gem "name", "~> §"',
  'x.min.js?v=§',
  'x.css?a=1&ver=§',
  'rv:§) Gecko',
  '__version__ = "§"',
  '#define APP_VERSION "§"',
  "define('VERSION', '§')",
  'AssemblyVersion("§")',
  'FileVersion §, ProductVersion §',
  '"engine_version": "§"',
  r`{\"engine_version\": \"§\"}`,
  '"InstalledVersion": "§", "FixedVersion": "§, §"',
  'bump name from 9.36.4 to §',
  'bump name from § to 9.36.4',
  'Firmware version 11.18.3.51 → §',
  'CVE-2020-1234 in server ≤ §',
  'Successfully tagged team/server:§',
  'image: team/name:§',
  'pkg:pypi/name@§',
  '@scope/name@§',
  '├── name@§',
  'ii  name  §  amd64  text',
  'name (§)',
  'Setting up name (§) ...',
  'name (§) unstable; urgency=low',
  '"com.example:name:§"',
  'cpe:2.3:a:vendor:name:§:*',
  'versions before §',
  'up to and including §',
  'fixed in §',
  'Chapters § and §',
  'sect. §',
  'CEF:0|Vendor|Product|§|100|name|5|',
  'LEEF:2.0|Vendor|Product|§|id|',
  'X-Mailer: Program §',
  '## [§] - 2024-01-31',
  '§ or later',
];
table(
  'ip',
  'versions',
  VERSIONS.map((text): Row => [text.replaceAll('§', '3.14.7.9')]),
);

table('ip', 'addresses beside words of versions', [
  ['server: 5.6.7.8', '5.6.7.8'],
  ['ip.addr == 5.6.7.8 && ip.src != 5.6.7.9', '5.6.7.8', '5.6.7.9'],
  ['src_ip>=5.6.7.8', '5.6.7.8'],
  ['The latest version connects to 5.6.7.8 and 5.6.7.9', '5.6.7.8', '5.6.7.9'],
  ['downloaded an update from 5.6.7.8', '5.6.7.8'],
  ['upgrade pushed to 5.6.7.8', '5.6.7.8'],
  ['5.6.7.8 and 5.6.7.9', '5.6.7.8', '5.6.7.9'],
  ['logs/access.log:5.6.7.8 - - [x]', '5.6.7.8'],
  ['ssh root@5.6.7.8', '5.6.7.8'],
  ['dig @5.6.7.8 name', '5.6.7.8'],
  ['DNS: files.evil.build -> 5.6.7.8', '5.6.7.8'],
  ['ip IN ("45.33.32.1", "5.6.7.8")', '45.33.32.1', '5.6.7.8'],
  ['CEF:0|Vendor|Product|1.0|100|x|5|src=5.6.7.8 dst=8.8.4.4', '5.6.7.8', '8.8.4.4'],
  ['para 203.0.113.7', '203.0.113.7'],
  ['obj_203.0.113.7', '203.0.113.7'],
  ['denied tcp OUTSIDE/203.0.113.7(1234) -> INSIDE/8.8.4.4(443)', '203.0.113.7', '8.8.4.4'],
  ['192.0.2.4로 전송', '192.0.2.4'],
  ['و192.0.2.4', '192.0.2.4'],
  ['通信。192.0.2.4。192.0.2.5', '192.0.2.4', '192.0.2.5'],
]);

table('ip', 'addresses with a port behind a dot', [
  ['em0: 5.6.7.8.50000 > 8.8.4.4.22: S 1:1(0)', '5.6.7.8', '8.8.4.4'],
  ['tcp 10.0.0.5.51234 -> 203.0.113.7.443 CON', '10.0.0.5', '203.0.113.7'],
  ['5.6.7.8.443  8.8.4.4.1234  49640 0 49640 0 ESTABLISHED', '5.6.7.8', '8.8.4.4'],
]);

test('in doubt an address stays, with little confidence', () => {
  const [hit] = extractText('office 45.33.32.1', { types: ['ip'] });
  expect(hit).toMatchObject({ value: '45.33.32.1', confidence: 'low' });
});

table('url', 'marks and ends', [
  ['foo.]example.com/a/p.ps1', 'foo.example.com/a/p.ps1'],
  [r`foo\.example\.com/a?b=1`, 'foo.example.com/a?b=1'],
  [r`evil\.example\.com/a.*`],
  [r`hxxp[:]\\evil[.]example\a`, 'http://evil.example/a'],
  [r`http://10.0.0.1\@evilish.example/`, r`http://10.0.0.1\@evilish.example/`],
  ['see https://evil.example/a[the page].', 'https://evil.example/a'],
  ['https://evil.example/a?x[a]=1&y[b]=2', 'https://evil.example/a?x[a]=1&y[b]=2'],
  ['http://evil.example/a,bob@evil.example', 'http://evil.example/a'],
]);

table('ip', 'IPv6 marks', [
  ['2001[:]db8[:]1[::]20', '2001:db8:1::20'],
  ['fe80::', 'fe80::'],
  ['feed::'],
  ['abcd::1234'],
]);
