import { fileNamed, optionMatters } from '../option-matters.ts';

const plain = { input: 'at example.com. The end.\n', without: ['defang'], changes: 'stdout' } as const;

optionMatters('defang --everything', { ...plain, args: ['defang', '--everything'], sees: /The end\[\.\]/ });
optionMatters('defang --style', {
  input: 'at http://example.com and 2001:db8::1\n',
  without: ['defang'],
  changes: 'stdout',
  args: ['defang', '--style', 'ietf'],
  sees: /^at \[http\]:\/\/example\[\.\]com and 2001\[:\]db8\[:\]\[:\]1\n$/,
});
optionMatters('defang --json', { ...plain, args: ['defang', '--json'], sees: /^\{"result":"at example\[\.\]com\./ });
optionMatters('defang --file', {
  ...plain,
  files: { 'report.txt': 'from files.example.org' },
  args: ['defang', '-f', 'report.txt'],
  sees: /^from files\[\.\]example\[\.\]org$/,
});
optionMatters('defang --output', {
  ...plain,
  args: ['defang', '-o', 'safe.txt'],
  changes: fileNamed('safe.txt'),
  sees: /^at example\[\.\]com\. The end\.\n$/,
});
