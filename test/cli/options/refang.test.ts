import { fileNamed, optionMatters } from '../option-matters.ts';

const plain = { input: 'at example[.]com\n', without: ['refang'], changes: 'stdout' } as const;

optionMatters('refang --json', { ...plain, args: ['refang', '--json'], sees: /^\{"result":"at example\.com\\n"\}\n$/ });
optionMatters('refang --file', {
  ...plain,
  files: { 'report.txt': 'from files[.]example[.]org' },
  args: ['refang', '-f', 'report.txt'],
  sees: /^from files\.example\.org$/,
});
optionMatters('refang --output', {
  ...plain,
  args: ['refang', '-o', 'live.txt'],
  changes: fileNamed('live.txt'),
  sees: /^at example\.com\n$/,
});
