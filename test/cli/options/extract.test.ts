import { fileNamed, optionMatters } from '../option-matters.ts';

const TEXT = 'see http://files.example.com/a and 198.51.100.7, gateway 10.0.0.1\n';
const plain = { input: TEXT, without: ['extract'], changes: 'stdout' } as const;

optionMatters('extract --types', { ...plain, args: ['extract', '--types', 'url'], sees: /^http:\S+\n$/ });
optionMatters('extract --hosts', { ...plain, args: ['extract', '--hosts'], sees: /^files\.example\.com$/m });
optionMatters('extract --include-private', {
  ...plain,
  args: ['extract', '--include-private'],
  sees: /^10\.0\.0\.1$/m,
});
optionMatters('extract --json', { ...plain, args: ['extract', '--json'], sees: /^\{"indicators":\{"ip":\["198/ });
optionMatters('extract --jsonl', { ...plain, args: ['extract', '--jsonl'], sees: /^\{"type":"url","value":"http:/ });
optionMatters('extract --format', { ...plain, args: ['extract', '--format', 'csv'], sees: /^type,value,count/ });
optionMatters('extract --fields', {
  ...plain,
  args: ['extract', '--jsonl', '--fields', 'line,value'],
  without: ['extract', '--jsonl'],
  sees: /^\{"line":1,"value":"http:[^"]*"\}\n/,
});
optionMatters('extract --output', {
  ...plain,
  args: ['extract', '-o', 'found.txt'],
  changes: fileNamed('found.txt'),
  sees: /^198\.51\.100\.7$/m,
});
optionMatters('extract --defang', {
  ...plain,
  args: ['extract', '--format', 'table', '--defang'],
  without: ['extract', '--format', 'table'],
  sees: /198\[\.\]51\[\.\]100\[\.\]7/,
});
optionMatters('extract --no-defang', {
  ...plain,
  args: ['extract', '--format', 'markdown', '--no-defang'],
  without: ['extract', '--format', 'markdown'],
  sees: /198\.51\.100\.7/,
});
optionMatters('extract --format', {
  ...plain,
  args: ['extract', '--format', 'stix'],
  sees: /^\{"type":"bundle","id":"bundle--[^"]*","objects":\[\{.*\}\]\}\n$/,
});
optionMatters('extract --format', {
  ...plain,
  args: ['extract', '--format', 'misp'],
  sees: /^\{"Event":\{"uuid":.*"value":"198\.51\.100\.7".*\}\]\}\}\n$/,
});

const FILES = { 'logs/b.txt': TEXT, 'logs/deep/a.txt': 'once more 198.51.100.7\n' };
const MAIL =
  'From: a@mail.example.net\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n' +
  '<a href=3D"http://there.example.org/=78">www.here.example.com</a>\n';

optionMatters('extract --recursive', {
  files: FILES,
  args: ['extract', '-r', 'logs'],
  without: ['extract', 'logs'],
  changes: 'stdout',
  sees: /^198\.51\.100\.7$/m,
});
optionMatters('extract --eml', {
  input: MAIL,
  args: ['extract', '--eml'],
  without: ['extract'],
  changes: 'stdout',
  sees: /^http:\/\/there\.example\.org\/x$/m,
});
optionMatters('extract --count', {
  files: FILES,
  args: ['extract', 'logs/b.txt', 'logs/deep/a.txt', '--count'],
  without: ['extract', 'logs/b.txt', 'logs/deep/a.txt'],
  changes: 'stdout',
  sees: /^1\thttp:\/\/files\.example\.com\/a\n2\t198\.51\.100\.7\n$/,
});
optionMatters('extract --context', {
  ...plain,
  args: ['extract', '--context', '6', '--jsonl'],
  without: ['extract', '--jsonl'],
  sees: /"context":"a and 198\.51\.100\.7, gate"/,
});
