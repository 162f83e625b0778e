import {
  defangOptionsMatter,
  fileNamed,
  once,
  optionMatters,
  outputOptionsMatter,
  type Place,
} from '../option-matters.ts';
import { socctl } from '../run.ts';

/** An investigation; its id. */
const investigated = once(async ({ home }: Place) => {
  const { stdout } = await socctl(['investigate', 'start', 'about www.paypa1.com', '--json'], { home });
  return (JSON.parse(stdout) as { session_id: string }).session_id;
});

const two = once(async (place: Place) => {
  await investigated(place);
  await socctl(['investigate', 'start', 'newer: files.example.org'], { home: place.home });
});

const start = ['investigate', 'start', 'www.paypa1.com'];
const show = ['investigate', 'show', '{}'];
const followUp = ['investigate', 'follow-up', '{}', 'and 203.0.113.7'];
const list = { before: two, args: ['investigate', 'list'] };
const files = { 'mail.txt': 'from files.example.net\n' };

optionMatters('investigate start --input', {
  args: ['investigate', 'start', '-i', 'mail.txt'],
  without: ['investigate', 'start'],
  input: 'other words',
  files,
  changes: 'stdout',
  sees: /files\[\.\]example\[\.\]net/,
});
optionMatters('investigate start --fail-on', {
  args: [...start, '--fail-on', 'suspicious'],
  without: start,
  changes: 'code',
  sees: /^10$/,
});
optionMatters('investigate start --plugins', {
  args: [...start, '--plugins', 'url_shape,ioc_facts'],
  without: start,
  changes: 'stdout',
  sees: /\*\*unknown\*\* is the worst verdict/,
});
optionMatters('investigate start --persona', {
  args: [...start, '--json', '--persona', 'ciso'],
  without: [...start, '--json'],
  changes: 'stdout',
  sees: /"persona":"ciso"/,
});
optionMatters('investigate start --json', {
  args: [...start, '--json'],
  without: start,
  changes: 'stdout',
  sees: /^\{"session_id":"sess_[^\n]*\}\n$/,
});
optionMatters('investigate start --output', {
  args: [...start, '-o', 'report.md'],
  without: start,
  changes: fileNamed('report.md'),
  sees: /^# Investigation: www\[\.\]paypa1\[\.\]com\n/,
});

optionMatters('investigate show --json', {
  before: investigated,
  args: [...show, '--json'],
  without: show,
  changes: 'stdout',
  sees: /^\{"session_id":"sess_[^\n]*\}\n$/,
});
optionMatters('investigate show --output', {
  before: investigated,
  args: [...show, '-o', 'report.md'],
  without: show,
  changes: fileNamed('report.md'),
  sees: /^# Investigation: /,
});

optionMatters('investigate follow-up --input', {
  before: investigated,
  args: ['investigate', 'follow-up', '{}', '-i', 'mail.txt'],
  without: ['investigate', 'follow-up', '{}'],
  input: 'other words',
  files,
  changes: 'stdout',
  sees: /files\[\.\]example\[\.\]net/,
});
optionMatters('investigate follow-up --fail-on', {
  before: investigated,
  args: [...followUp, '--fail-on', 'suspicious'],
  without: followUp,
  changes: 'code',
  sees: /^10$/,
});
optionMatters('investigate follow-up --json', {
  before: investigated,
  args: [...followUp, '--json'],
  without: followUp,
  changes: 'stdout',
  sees: /^\{"session_id":"sess_[^\n]*\}\n$/,
});
optionMatters('investigate follow-up --output', {
  before: investigated,
  args: [...followUp, '-o', 'section.md'],
  without: followUp,
  changes: fileNamed('section.md'),
  sees: /^## Follow-up: and 203\[\.\]0\[\.\]113\[\.\]7\n/,
});

optionMatters('investigate list --limit', {
  ...list,
  args: [...list.args, '--jsonl', '--limit', '1'],
  without: [...list.args, '--jsonl'],
  changes: 'stdout',
  sees: /^[^\n]*newer[^\n]*\n$/,
});
optionMatters('investigate list --offset', {
  ...list,
  args: [...list.args, '--jsonl', '--offset', '1'],
  without: [...list.args, '--jsonl'],
  changes: 'stdout',
  sees: /^[^\n]*paypa1[^\n]*\n$/,
});
outputOptionsMatter('investigate list', { ...list, field: 'title' });
defangOptionsMatter('investigate list', list, 'files.example.org');
