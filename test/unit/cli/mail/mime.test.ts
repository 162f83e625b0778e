import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { messagesIn } from '../../../../src/cli/extract/mail/mailbox.ts';
import { parseMessage } from '../../../../src/cli/extract/mail/mime.ts';

const lines = (eol: string, ...all: string[]): Buffer => Buffer.from(all.join(eol));
const sha1 = (content: Uint8Array | string): string => createHash('sha1').update(content).digest('hex');

/** A part with this head and body among others. */
const mixed = (eol: string, head: readonly string[], body: string): Buffer =>
  lines(
    eol,
    'From: a@example.org',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    ...head,
    '',
    body,
    '--b--',
    '',
  );

const PLAIN = ['Content-Disposition: attachment; filename=a.txt'];
const QUOTED = [...PLAIN, 'Content-Transfer-Encoding: quoted-printable'];
const BASE64 = [...PLAIN, 'Content-Transfer-Encoding: base64'];

test.each([
  ['base64', BASE64, Buffer.from([0, 1, 13, 10, 255]).toString('base64'), Buffer.from([0, 1, 13, 10, 255])],
  ['plain, no line end', PLAIN, 'hello', 'hello'],
  ['plain, an empty line at the end', PLAIN, 'hello\n', 'hello\n'],
  ['plain, two lines', PLAIN, 'one\ntwo\n', 'one\ntwo\n'],
  ['quoted', QUOTED, 'h=C3=A9llo =\nthere', 'h\u00e9llo there'],
])('an attachment is what was attached: %s', async (_, head, body, content) => {
  for (const eol of ['\n', '\r\n']) {
    const { leaves } = await parseMessage(mixed(eol, head, body.replaceAll('\n', eol)), 'x');
    const expected = typeof content === 'string' ? content.replaceAll('\n', eol) : content;
    expect(leaves.map(({ filename, content: found }) => [filename, sha1(found)])).toEqual([['a.txt', sha1(expected)]]);
  }
});

test('texts stay apart, with their charsets and without each other', async () => {
  const { leaves } = await parseMessage(
    lines(
      '\n',
      'From: a@example.org',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      'before the parts',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=E9',
      '--b',
      'Content-Type: text/html; charset=utf-16le',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>h\u00e9', 'utf16le').toString('base64'),
      '--b--',
    ),
    'x',
  );
  expect(leaves.map((leaf) => [leaf.type, leaf.text().trim()])).toEqual([
    ['text/plain', 'before the parts'],
    ['text/plain', 'caf\u00e9'],
    ['text/html', '<p>h\u00e9'],
  ]);
});

test('names of attachments: encoded words and continuations', async () => {
  const named = async (disposition: string): Promise<string | undefined> =>
    (await parseMessage(mixed('\n', [`Content-Disposition: attachment; ${disposition}`], 'x'), 'x')).leaves[0]
      ?.filename;
  expect(await named('filename="=?utf-8?B?w6kudHh0?="')).toBe('\u00e9.txt');
  expect(await named("filename*0*=utf-8''a%C3%A9; filename*1=b.txt")).toBe('a\u00e9b.txt');
});

test('headers: folded lines and encoded words', async () => {
  const { headers } = await parseMessage(lines('\r\n', 'Subject: =?utf-8?q?a=2Eb?=', ' c', 'x: y', '', ''), 'x');
  expect(headers).toEqual([
    { name: 'Subject', value: 'a.b c' },
    { name: 'x', value: 'y' },
  ]);
});

test('nested beyond measure is one line', async () => {
  const deep = Array.from(
    { length: 400 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
  );
  await expect(parseMessage(Buffer.from(`From: a@example.org\n${deep.join('')}`), 'deep.eml')).rejects.toThrow(
    /^deep\.eml is a malformed mail message: Maximum MIME nesting depth/,
  );
});

test.each(['\n', '\r\n'])('a mailbox: a message behind every separator', (eol) => {
  const mailbox = lines(
    eol,
    'From a@example.org Tue Mar  3 08:34:50 2026',
    'Subject: one',
    '',
    '>From here on',
    '',
    'From now on it is 10:00 every day',
    '',
    'From b@example.org Tue Mar  3 08:35:50 2026',
    'Subject: two',
    '',
    'x',
  );
  const messages = [...messagesIn(mailbox)].map((message) => message.toString().split(eol)[0]);
  expect(messages).toEqual(['Subject: one', 'Subject: two']);
  expect([...messagesIn(mailbox)][0]?.toString()).toContain(`${eol}From here on${eol}`);
});

test('a message that is no mailbox stays as it is', () => {
  const message = lines('\n', 'Subject: one', '', '>From here');
  expect([...messagesIn(message)]).toEqual([message]);
});
