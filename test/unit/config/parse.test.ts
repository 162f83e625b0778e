import { expect, test } from 'vitest';
import {
  databaseFile,
  duration,
  line,
  number,
  oneOf,
  onOff,
  type Parse,
  serverUrl,
} from '../../../src/config/parse.ts';

test.each<[string, Parse, string, unknown]>([
  ['line', line, 'acme', 'acme'],
  ['url', serverUrl, 'https://soc.example.com', 'https://soc.example.com'],
  ['url', serverUrl, 'https://SOC.example.com/api//', 'https://soc.example.com/api'],
  ['url', serverUrl, 'http://127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['switch', onOff, 'ON', true],
  ['switch', onOff, 'true', true],
  ['switch', onOff, '0', false],
  ['duration', duration, '6h', 21_600],
  ['number', number(0, 1), '0.25', 0.25],
  ['number', number(0, 10), '10', 10],
  ['word', oneOf(['a', 'b']), 'b', 'b'],
  ['database', databaseFile, '/var/lib/soc.db', '/var/lib/soc.db'],
  ['database', databaseFile, '~/soc.db', '~/soc.db'],
])('%s takes it', (_, parse, text, value) => {
  expect(parse(text, 'key')).toBe(value);
});

test.each<[string, Parse, string, string]>([
  ['line', line, '', '1 to 1000 characters'],
  ['line', line, 'a'.repeat(1001), '1 to 1000 characters'],
  ['line', line, 'a\nb', 'control character'],
  ['line', line, 'a\u001b[31mb', 'control character'],
  ['url', serverUrl, 'soc.example.com', 'no http or https address'],
  ['url', serverUrl, 'ftp://soc.example.com', 'no http or https address'],
  ['url', serverUrl, 'https://u:p@soc.example.com', 'user name or password'],
  ['url', serverUrl, 'https://soc.example.com/?k=v', 'query or fragment'],
  ['switch', onOff, 'maybe', 'neither true nor false'],
  ['duration', duration, '6 hours', 'no duration'],
  ['number', number(0, 1), '1.1', 'no number from 0 to 1'],
  ['number', number(0, 1), '-1', 'no number'],
  ['number', number(0, 1), '', 'no number'],
  ['number', number(0, 1), '1e0', 'no number'],
  ['word', oneOf(['a', 'b']), 'c', 'none of a, b'],
  ['database', databaseFile, 'postgres://db.example.com/soc', 'a file, not an address'],
  ['database', databaseFile, 'soc.db', 'no full path'],
])('%s refuses it: %#', (_, parse, text, why) => {
  expect(() => parse(text, 'the.key')).toThrow(
    expect.objectContaining({ code: 'usage', message: expect.stringContaining(why) }),
  );
  expect(() => parse(text, 'the.key')).toThrow('the.key');
});

test('a password in an address is not repeated', () => {
  const refused = { message: expect.not.stringContaining('hunter2'), hint: expect.not.stringContaining('hunter2') };
  expect(() => serverUrl('https://u:hunter2@soc.example.com', 'server.url')).toThrow(expect.objectContaining(refused));
});
