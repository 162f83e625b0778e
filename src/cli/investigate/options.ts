import { FINDING_VERDICTS } from '../../analysis/verdict/rules.ts';
import type { Option } from '../command.ts';

/** How the commands of this group print: a report in Markdown, or the session. */
export const REPORT_OPTIONS: readonly Option[] = [
  { flags: '--json', about: 'the whole investigation as one JSON document' },
  { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
];

/** What is read, and what it means for the exit. */
export const TEXT_OPTIONS: readonly Option[] = [
  { flags: '-i, --input <file>', about: 'a file with the text', many: true, complete: 'file' },
  { flags: '--fail-on <verdict>', about: 'exit 10 when a verdict is this or worse', choices: FINDING_VERDICTS },
];
