import { PAPS, TLPS } from '../../analysis/gate/rules.ts';
import { FINDING_VERDICTS } from '../../analysis/verdict/rules.ts';
import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, EXTRACT_OPTIONS, REPORT_OPTIONS } from '../options.ts';

const analyze: Command = {
  words: 'analyze',
  group: 'analysis',
  about: 'one verdict on an indicator from many sources, with its reasons',
  details:
    'Takes addresses, domains, URLs, hashes and e-mail addresses, also defanged. What came back is kept: a run that was\n' +
    'cut off and is started again asks nobody twice for what is fresh.',
  args: [{ name: 'ioc', about: 'indicators; stdin, one a line, when there is none', many: true }],
  options: [
    { flags: '-i, --input <file>', about: 'a file with one indicator a line', many: true, complete: 'file' },
    { flags: '--extract', about: 'the input is free text: analyze every indicator in it' },
    ...EXTRACT_OPTIONS.map((option) => ({ ...option, about: `with --extract: ${option.about}` })),
    { flags: '--type <type>', about: 'take the value as this type', choices: ['ip', 'domain', 'url', 'hash', 'email'] },
    { flags: '--plugins <a,b>', about: 'ask these sources only', complete: 'plugin' },
    { flags: '--submit', about: 'also hand the indicators over to slow sources that have a key' },
    {
      flags: '--wait [duration]',
      about: 'wait for slow sources, 15m at most or as given; exit 7 when it was too short',
    },
    { flags: '--yes', about: 'do not ask: hand over also URLs that look as if they held a token or an address' },
    { flags: '--refresh', about: 'ask again, whatever is stored' },
    { flags: '--max-age <duration>', about: 'use stored answers only when younger, e.g. 30m, 6h, 7d' },
    { flags: '--tlp <level>', about: 'who may be told of the indicators (default amber)', choices: TLPS },
    { flags: '--pap <level>', about: 'what may be done with them (default green)', choices: PAPS },
    { flags: '--offline', about: 'ask nobody: what is stored, whatever its age, and what is known here' },
    { flags: '--dry-run', about: 'ask nobody: who would be told what, and how long it would take' },
    { flags: '--concurrency <n>', about: 'indicators in work at once, 1 to 1000 (default 64)' },
    {
      flags: '--changed',
      about: 'only what differs from the last run, for --fail-on too',
    },
    { flags: '--lock <name>', about: 'exit 8 when another run has this lock' },
    {
      flags: '--max-wait <duration>',
      about: "how long to wait for a source's limits: 30s, or as long as a list takes",
    },
    {
      flags: '--fail-on <verdict,...>',
      about: 'exit 10 when a verdict is one of these or worse',
      complete: FINDING_VERDICTS,
    },
    { flags: '--open', about: 'open what the sources show of the indicator in the browser' },
    ...REPORT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl analyze 8.8.8.8', does: 'one indicator, with every source' },
    { run: 'socctl analyze --extract -i report.txt', does: 'all indicators of a report' },
    { run: 'socctl analyze -i indicators.txt --jsonl', does: 'a list, a JSON object a line' },
    { run: 'socctl analyze -i indicators.txt --changed --lock nightly --jsonl', does: 'for cron: what is new' },
    { run: 'socctl analyze -i indicators.txt --format html -o report.html', does: 'a page for a colleague' },
    { run: 'socctl analyze -i indicators.txt --dry-run', does: 'who would be told what; nothing is sent' },
    { run: 'socctl analyze -i indicators.txt --fail-on suspicious -q', does: 'in a script', exit: 'finding' },
  ],
  async run(call, context) {
    const { analyze: run } = await import('../analyze/run.ts');
    return run(call, context);
  },
};
export default analyze;
