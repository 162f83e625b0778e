import { describe, expect, test } from 'vitest';
import { extractText } from '../../../src/ioc/index.ts';

/** The e-mail addresses of a text, each once, everything else being recognised as well. */
function addresses(text: string): string[] {
  return [...new Set(extractText(text, { types: ['email'] }).map((hit) => hit.value))];
}

/** Text, and the addresses in it with spaces between. */
const FOUND: readonly (readonly [text: string, expected: string])[] = [
  ['write to bob@drovax.com.', 'bob@drovax.com'],
  ['bob@drovax.com, al@quillbat.net; eve@mirelon.org', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['bob@drovax.com;al@quillbat.net|eve@mirelon.org', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['<bob@drovax.com>', 'bob@drovax.com'],
  ['Bob Smith <bob.smith@drovax.co.uk>', 'bob.smith@drovax.co.uk'],
  ['"Bob" <bob@drovax.com>', 'bob@drovax.com'],
  ['(bob@drovax.com) [al@quillbat.net] {eve@mirelon.org}', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['\'bob@drovax.com\' "al@quillbat.net" `eve@mirelon.org`', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['“bob@drovax.com” ‘al@quillbat.net’', 'bob@drovax.com al@quillbat.net'],
  ['mailto:bob@drovax.com', 'bob@drovax.com'],
  ['mailto:bob@drovax.com?subject=hi&body=there', 'bob@drovax.com'],
  ['mailto:bob@drovax.com,al@quillbat.net?cc=eve@mirelon.org', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['<a href="mailto:bob@drovax.com">bob</a>', 'bob@drovax.com'],
  ['MAILTO:Bob@DROVAX.COM', 'bob@drovax.com'],
  ['Foo.Bar@DROVAX.COM', 'foo.bar@drovax.com'],
  ['bob+news@drovax.com', 'bob+news@drovax.com'],
  ['bob+a+b=c@drovax.com', 'bob+a+b=c@drovax.com'],
  ["o'brien@drovax.com", "o'brien@drovax.com"],
  ["Conan.O'Brien@drovax.com", "conan.o'brien@drovax.com"],
  ["d'arcy@drovax.com and mc'neil@drovax.com", "d'arcy@drovax.com mc'neil@drovax.com"],
  ["b'bob@drovax.com'", 'bob@drovax.com'],
  ["user='bob@drovax.com'", 'bob@drovax.com'],
  ['to=bob@drovax.com', 'bob@drovax.com'],
  ['to=<bob@drovax.com>, relay=mx.drovax.com', 'bob@drovax.com'],
  ['email:bob@drovax.com', 'bob@drovax.com'],
  ['e-mail=bob@drovax.com&next=1', 'bob@drovax.com'],
  ['?email=bob%40drovax.com&x=1', 'bob@drovax.com'],
  ['{"email":"bob@drovax.com","id":1}', 'bob@drovax.com'],
  ["{'mail': 'bob@drovax.com'}", 'bob@drovax.com'],
  ['1,bob@drovax.com,active', 'bob@drovax.com'],
  ['bob@drovax.com\tactive', 'bob@drovax.com'],
  ['bob@drovax.com:hunter2', 'bob@drovax.com'],
  ['bob@drovax.com|hunter2', 'bob@drovax.com'],
  ['_bob@drovax.com_ *al@quillbat.net* **eve@mirelon.org**', 'bob@drovax.com al@quillbat.net eve@mirelon.org'],
  ['[bob@drovax.com](mailto:bob@drovax.com)', 'bob@drovax.com'],
  ['| bob@drovax.com | sender |', 'bob@drovax.com'],
  ['<td>bob@drovax.com</td>', 'bob@drovax.com'],
  ['&lt;bob@drovax.com&gt;', 'bob@drovax.com'],
  ['%20bob@drovax.com%20', 'bob@drovax.com'],
  ['%3Cbob@drovax.com%3E', 'bob@drovax.com'],
  ['bob[@]drovax[.]com', 'bob@drovax.com'],
  ['bob[at]drovax[dot]com', 'bob@drovax.com'],
  ['bob@drovax[.]com', 'bob@drovax.com'],
  ['bob@drovax[.]nosuchending', 'bob@drovax.nosuchending'],
  ['bob@drovax.zip and al@quillbat.py and eve@mirelon.name', 'bob@drovax.zip al@quillbat.py eve@mirelon.name'],
  ['bob@drovax.onion', 'bob@drovax.onion'],
  ['bob@mail.sub.drovax.co.jp', 'bob@mail.sub.drovax.co.jp'],
  ['bob@xn--bcher-kva.de', 'bob@xn--bcher-kva.de'],
  ['bob@bücher.de', 'bob@bücher.de'],
  ['почта@пример.рф', 'почта@пример.рф'],
  ['用户@例子.中国', '用户@例子.中国'],
  ['jürgen@drovax.de', 'jürgen@drovax.de'],
  ['请联系bob@drovax.com谢谢', 'bob@drovax.com'],
  ['邮箱：bob@drovax.com。', 'bob@drovax.com'],
  ['bob@drovax.com에게', 'bob@drovax.com'],
  ['bob@203-0-113-7.drovax.com', 'bob@203-0-113-7.drovax.com'],
  ['12345@163.com 4@126.com', '12345@163.com 4@126.com'],
  ['a@b.de', 'a@b.de'],
  ['Message-ID: <20260101.abc@mail.drovax.com>', '20260101.abc@mail.drovax.com'],
  ['Message-ID: <CAF=abc+def-123@mail.drovax.com>', 'caf=abc+def-123@mail.drovax.com'],
  ['Received: from x by y for <bob@drovax.com>; Thu', 'bob@drovax.com'],
  ['From: bob@drovax.com (Bob)', 'bob@drovax.com'],
  ['Return-Path: <bounces+1-bob=quillbat.net@drovax.com>', 'bounces+1-bob=quillbat.net@drovax.com'],
  ['From: "bob@drovax.com" <al@quillbat.net>', 'bob@drovax.com al@quillbat.net'],
  ['postfix/qmgr[1]: 3F: from=<bob@drovax.com>, size=1', 'bob@drovax.com'],
  ['sip:bob@drovax.com;transport=tls', 'bob@drovax.com'],
  ['xmpp:bob@jabber.drovax.com/phone', 'bob@jabber.drovax.com'],
  ['Registrant Email: ABUSE@DROVAX.COM', 'abuse@drovax.com'],
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI bob@drovax.com', 'bob@drovax.com'],
  ['Author: Bob <bob@drovax.com>', 'bob@drovax.com'],
  ['Signed-off-by: Bob <bob+dev@drovax.io>', 'bob+dev@drovax.io'],
  ['"john.doe"@drovax.com', 'john.doe@drovax.com'],
  ['bob_drovax.com#EXT#@quillbat.onmicrosoft.com', 'bob_drovax.com#ext#@quillbat.onmicrosoft.com'],
  ['bob@[203.0.113.7]', 'bob@[203.0.113.7]'],
  ['bob@[IPv6:2001:db8::7]', 'bob@[ipv6:2001:db8::7]'],
  ['bob@sub_domain.drovax.com', 'bob@sub_domain.drovax.com'],
  ['bob@drovax.com/', 'bob@drovax.com'],
  ['bob@drovax.com!', 'bob@drovax.com'],
  ["bob@drovax.com's mailbox", 'bob@drovax.com'],
  ['bob@drovax.com—the sender', 'bob@drovax.com'],
  ['...bob@drovax.com', 'bob@drovax.com'],
  ['-bob@drovax.com', 'bob@drovax.com'],
  ['bob-@drovax.com and bob_@quillbat.net', 'bob-@drovax.com bob_@quillbat.net'],
  ['/var/mail/bob@drovax.com', 'bob@drovax.com'],
  ['bob@drovax.com_old', 'bob@drovax.com'],
  ['CN=bob@drovax.com,OU=x', 'bob@drovax.com'],
  ['emailAddress=bob@drovax.com/CN=x', 'bob@drovax.com'],
  ['contact bob@drovax.com or visit drovax.com', 'bob@drovax.com'],
];

const NONE: readonly string[] = [
  'bob@localhost bob@host root@web01',
  'bob@printer.local bob@db.internal',
  'git@github.com:org/repo.git',
  'git clone git@drovax.com:org/repo',
  'ssh root@drovax.com',
  'ssh -p 2222 root@drovax.com uptime',
  'scp a.txt root@drovax.com:/tmp/x',
  'rsync -av x root@drovax.com:~/x',
  '@scope/pkg @types/node@20.1.0',
  '@app.route("/x") @dataclass @pytest.fixture',
  '@drovax and @quill_bat on the network',
  '@drovax.com',
  '@bob@mastodon.social',
  'a@b@drovax.com',
  'pkg@1.2.3 react@18.2.0 left-pad@1.3.0.tgz',
  'pkg@1.2.0.dev pkg@2.0.0-beta.1',
  'icon@2x.png icon@3x.webp icon@2x.ai',
  'golang.org/x/net@v0.1.0 drovax.com/mod@v1.2.3',
  'actions/checkout@v4 image@sha256:abcd',
  'host/web01.drovax@DROVAX.COM',
  'HTTP/web.drovax.com@DROVAX.COM krbtgt/DROVAX.COM@DROVAX.COM',
  'this@MainActivity.name super@Foo.name',
  'printf@GLIBC_2.2.5 memcpy@@GLIBC_2.14',
  'getty@tty1.service wg-quick@wg0.target',
  'mongodb+srv://u:p@cluster.drovax.com/db',
  'https://bob@drovax.com/x ftp://u:pa@ss@drovax.com/',
  'java.lang.Object@1b6d3586 com.drovax.Foo@6d06d69c',
  '"a b"@drovax.com',
  'bob@ drovax com, bob@.com, @.com, bob@com',
  'bob@drovax..com bob@-drovax.com bob@drovax-.com',
  'a@a@a@a@a',
  '$2b$10$N9qo8uLOickgx2ZMRZoMye@x',
  'bob@203.0.113.7 root@203.0.113.7:22',
  'bob@drovax.invalidtld bob@drovax.exe',
  'meet @ noon',
  'x@y.z@',
];

describe('finds addresses', () => {
  test.each(FOUND)('%s', (text, expected) => {
    expect(addresses(text)).toEqual(expected.split(' '));
  });
});

describe('is not taken in', () => {
  test.each(NONE)('%s', (text) => {
    expect(addresses(text)).toEqual([]);
  });
});

test('a host behind a login is a domain, not an address', () => {
  const hits = extractText('git@drovax.com:org/repo, ssh root@quillbat.net', { types: ['domain', 'email'] });
  expect(hits.map(({ type, value }) => `${type} ${value}`)).toEqual(['domain drovax.com', 'domain quillbat.net']);
});

test('what is inside an address belongs to it', () => {
  const hits = extractText('bob@[203.0.113.7] al@drovax.com', { hosts: true });
  expect(hits.map(({ type, value }) => `${type} ${value}`)).toEqual([
    'email bob@[203.0.113.7]',
    'ip 203.0.113.7',
    'email al@drovax.com',
    'domain drovax.com',
  ]);
});
