import { defangOptionsMatter, once, optionMatters, outputOptionsMatter } from '../option-matters.ts';
import { called } from '../seed.ts';

const before = once(({ home }) => called(home));
const audit = { before, args: ['audit'] };
const plain = { before, without: ['audit', '--jsonl'], changes: 'stdout' } as const;

optionMatters('audit --account', {
  ...plain,
  args: ['audit', '--jsonl', '--account', 'soar'],
  sees: /^[^\n]*"account":"soar"[^\n]*\n$/,
});
optionMatters('audit --limit', { ...plain, args: ['audit', '--jsonl', '--limit', '1'], sees: /^[^\n]*\n$/ });
outputOptionsMatter('audit', { ...audit, field: 'path' });
defangOptionsMatter('audit', audit, 'files.example.org');
