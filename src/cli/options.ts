import EXCHANGES from '../output/exchanges/names.gen.ts';
import FORMATS from '../output/formats/names.gen.ts';
import type { Option } from './command.ts';

/** Options every command takes. They count wherever they stand, before or after the command's own words. */
export const GLOBAL_OPTIONS: readonly Option[] = [
  { flags: '--profile <name>', about: 'use the settings and keys of this profile', complete: 'profile' },
  { flags: '--config-dir <folder>', about: 'where settings and secrets lie', complete: 'folder' },
  { flags: '--local', about: 'do it here, whatever servers the profile names' },
  { flags: '--remote', about: 'do it on the server of the profile, text actions too' },
  { flags: '-q, --quiet', about: 'on stderr, errors only' },
  { flags: '-v, --verbose', about: 'on stderr, more detail' },
  { flags: '--debug', about: 'requests to servers, and with errors the stack trace' },
  { flags: '--no-color', about: 'no colour, as with NO_COLOR=1' },
];

export type FormatName = (typeof FORMATS)[number];

/** The options of every command that prints records. */
export const OUTPUT_OPTIONS: readonly Option[] = [
  { flags: '--json', about: 'one JSON document' },
  { flags: '--jsonl', about: 'one JSON object a line' },
  { flags: '--format <name>', about: 'how to print', choices: FORMATS },
  { flags: '--fields <a,b.c>', about: 'only these fields, in this order' },
  { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
];

export type ExchangeName = (typeof EXCHANGES)[number];

/** The same of a command whose records other systems can import: with their formats as well. */
export const EXCHANGE_OPTIONS: readonly Option[] = OUTPUT_OPTIONS.map((option) =>
  option.choices === FORMATS ? { ...option, choices: [...FORMATS, ...EXCHANGES] } : option,
);

/** The same of `analyze`, which has a page for a colleague besides. */
export const REPORT_OPTIONS: readonly Option[] = OUTPUT_OPTIONS.map((option) =>
  option.choices === FORMATS ? { ...option, choices: [...FORMATS, 'html', ...EXCHANGES] } : option,
);

/** The options of a command that prints one document in formats of its own, the first of them unless told otherwise. */
export function documentOptions(formats: readonly [string, ...string[]]): readonly Option[] {
  return [
    { flags: '--json', about: 'short for --format json' },
    { flags: '--format <name>', about: `how to print (default ${formats[0]})`, choices: formats },
    { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
  ];
}

/** Options of commands whose tables and reports show indicators. */
export const DEFANG_OPTIONS: readonly Option[] = [
  { flags: '--defang', about: 'show indicators unclickable, also outside a terminal' },
  { flags: '--no-defang', about: 'show indicators as they are, also on a terminal' },
];

/** What `extract` looks for; `analyze --extract` takes the same. */
export const EXTRACT_OPTIONS: readonly Option[] = [
  { flags: '--types <a,b>', about: 'these types only; all for every type there is', complete: 'type' },
  { flags: '--hosts', about: 'also the host of every URL and e-mail address' },
  { flags: '--include-private', about: 'keep private, loopback and other special addresses' },
];
