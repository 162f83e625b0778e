import { expect, test } from 'vitest';
import { headerText } from '../../../../src/cli/extract/mail/headers.ts';

test.each([
  ['From', 'A <a@example.org>', 'A <a@example.org>'],
  ['RECEIVED', 'from x.example.org', 'from x.example.org'],
  ['X-Originating-IP', '[203.0.113.5]', '[203.0.113.5]'],
  ['X-Spam-Source-IP', '203.0.113.5', '203.0.113.5'],
  ['Message-ID', '<a.b@host.example.org>', 'host.example.org'],
  ['Message-ID', 'none', ''],
  ['DKIM-Signature', 'v=1; d=example.org; i=@mail.example.org; b=a.example.com', 'example.org mail.example.org'],
  ['X-Mailer', 'Mailer 10.1.2.3', undefined],
  ['Content-Type', 'text/plain; name=a.example.org', undefined],
  ['ARC-Seal', 'i=1; d=example.org', undefined],
])('%s: %s', (name, value, text) => {
  expect(headerText({ name, value })).toBe(text);
});
