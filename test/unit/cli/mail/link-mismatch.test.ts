import { expect, test } from 'vitest';
import { isMismatch } from '../../../../src/cli/extract/mail/link-mismatch.ts';

test.each([
  ['www.bank.example.com', 'http://login.example.net/x', true],
  ['https://bank.example.com/a', 'http://bank.example.com.login.example.net/a', true],
  ['https://bank.example.com/', 'https://bank.example.com@203.0.113.7/', true],
  ['203.0.113.7', 'http://203.0.113.8/', true],
  ['help@bank.example.com', 'mailto:help@mail.example.net', true],
  ['Sign in at www.bank.example.com now', 'http://login.example.net/', true],
  ['hxxps://bank[.]example[.]com', 'https://login.example.net/', true],
  ['one.github.io', 'https://two.github.io/', true],
  ['www.bank.example.com', 'https://login.example.com/', false],
  ['BANK.EXAMPLE.COM', 'https://bank.example.com/x', false],
  ['bank.example.com', 'https://bank.example.com:8443/?u=http://other.example.net', false],
  ['Click here', 'http://login.example.net/', false],
  ['invoice.pdf', 'http://login.example.net/', false],
  ['www.bank.example.com', '#top', false],
  ['www.bank.example.com', '', false],
])('%s -> %s: %s', (shown, target, expected) => {
  expect(isMismatch(shown, target)).toBe(expected);
});
