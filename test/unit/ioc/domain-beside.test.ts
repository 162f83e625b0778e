import { describe, expect, test } from 'vitest';
import { extractText } from '../../../src/ioc/index.ts';

function domains(text: string): string {
  return [...new Set(extractText(text, { types: ['domain'] }).map((hit) => hit.value))].join(' ');
}

const MD5 = '0cc175b9c0f1b6a831c399e269772661';

/** Hosts whose first label is also a root of code, and names beside what only hosts have. */
const HOSTS: readonly (readonly [text: string, expected: string])[] = [
  ['dev.drovax.se', 'dev.drovax.se'],
  ['the drovax.com-based panel', 'drovax.com'],
  ['a drovax[.]ru-hosted kit', 'drovax.ru'],
  ['seen at drovax.com-based.net', 'drovax.com-based.net'],
  ['x.quillbat.de', 'x.quillbat.de'],
  ['Ping x.drovax-mail.quest at 10.30', 'x.drovax-mail.quest'],
  ['files.drovaxkelm.vip', 'files.drovaxkelm.vip'],
  ['drovax.co.za and mail.quillbat.org.za', 'drovax.co.za mail.quillbat.org.za'],
  ['relay=x.drovax.work[203.0.113.7]:25', 'x.drovax.work'],
  ['helo=<dev.quillbat.tz>', 'dev.quillbat.tz'],
  ["WHERE d.host LIKE '%.drovax.ni'", 'drovax.ni'],
  ['||drovax.services^', 'drovax.services'],
  ['drovax.work##.ad-box', 'drovax.work'],
  ['@ IN MX 10 dev.drovax.today.', 'dev.drovax.today'],
  ['"v=spf1 include:drovax.cloud -all"', 'drovax.cloud'],
  ['\\texttt{drovax-mail.lt} \\cite{a.2024}', 'drovax-mail.lt'],
  ['h2. Host {color:red}drovaxkelm.lol{color}', 'drovaxkelm.lol'],
  ['r = WinHttpConnect(s, L"drovaxkelm.jobs", 443, 0);', 'drovaxkelm.jobs'],
  ['<property name="db.host" value="drovax.quest"/>', 'drovax.quest'],
  ['203.0.113.7からdrovax.comへ通信', 'drovax.com'],
  ['域名drovax.us解析到203.0.113.7。', 'drovax.us'],
  ['dnsmasq: reply drovax.club is 203.0.113.7', 'drovax.club'],
  ['xn--drvax-jua.at', 'xn--drvax-jua.at'],
];

/** Files, tables and packages whose ending is one of names too. */
const NO_HOSTS: readonly string[] = [
  `${MD5}  notes.cc`,
  `notes.cc (MD5: ${MD5})`,
  `"notes.app","${MD5}"`,
  `\`${MD5}\` – \`notes.cr\``,
  '├── notes.mk',
  '-rwxr-xr-x 1 root root 5210 May 23 10:18 notes.cat',
  "<?php include 'notes.inc'; ?>",
  'with open("notes-old.cf") as f: pass',
  '<file>notes.mov</file>',
  '$s2 = "notes.min.cr" fullword',
  'see parser.test.cl',
  'notes-5.25.la',
  'libnotes.la',
  'SELECT n.id FROM notes.info n, authors.name a WHERE n.id = 1',
  '"notes.io": "^18.7.4"',
  'The dot com bubble burst.',
  'Calculator.app was downloaded',
  'the ticket, see attached notes6.inc',
  '{"attr":{"ns":"shop.report"}}',
  'spring.application.name=notes.app',
  'certificate.cert-manager.io/web created',
  'Trojan.Win32.Drovax.ml',
  'clamd: p003: Html.Drovax.cc FOUND',
  'li.active, a.link {',
];

describe('what stands beside a name', () => {
  test.each(HOSTS)('tells a host: %s', (text, expected) => {
    expect(domains(text)).toBe(expected);
  });
  test.each(NO_HOSTS)('tells something else: %s', (text) => {
    expect(domains(text)).toBe('');
  });
});

describe('the part before the @', () => {
  test.each([
    ['UserId=bob+x@drovax.com.au', 'bob+x@drovax.com.au'],
    ['from=<bob+x@drovax.com>', 'bob+x@drovax.com'],
    ['list+bob=quillbat.net@drovax.com', 'list+bob=quillbat.net@drovax.com'],
  ])('%s', (text, expected) => {
    expect(extractText(text, { types: ['email'] }).map((hit) => hit.value)).toEqual([expected]);
  });
});
