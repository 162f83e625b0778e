import type { Command } from '../command.ts';
import { DEFANG_OPTIONS, EXCHANGE_OPTIONS, EXTRACT_OPTIONS } from '../options.ts';

const extract: Command = {
  words: 'extract',
  group: 'text',
  about: 'find every indicator in free text',
  details:
    'Addresses, domains, URLs, hashes and e-mail addresses, plain or defanged. In a pipe one value a line; --jsonl gives\n' +
    'every occurrence with its place in the input. gzip and UTF-16 are understood; input of any size streams. What is\n' +
    'read and how, mail and folders too, says socctl help input.',
  args: [{ name: 'file', about: 'files to read; stdin when there is none, or for -', many: true, complete: 'file' }],
  options: [
    { flags: '-r, --recursive', about: 'also the files in folders and in those below' },
    { flags: '--eml', about: 'the inputs are mail messages: headers, text, HTML, links, attachments' },
    { flags: '--count', about: 'how often each occurs' },
    { flags: '--context <n>', about: 'with this many characters of the line on either side' },
    ...EXTRACT_OPTIONS,
    ...EXCHANGE_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl extract report.txt', does: 'what is in a report' },
    { run: "printf 'contacted 1.2.3.4 and example.com' | socctl extract --json", does: 'as JSON, by type' },
    { run: 'cat report.txt | socctl extract --types ip | sort', does: 'addresses only, one a line' },
    { run: 'socctl extract report.txt --format stix -o bundle.json', does: 'for OpenCTI or a SIEM to import' },
    { run: 'socctl extract report.txt --jsonl --fields line,type,value', does: 'every occurrence with its line' },
    { run: 'socctl extract --eml phishing.eml --format table', does: 'from a mail: headers, links, attachments' },
    { run: 'socctl extract -r . --count | sort -rn | head', does: 'what is named most often in a folder' },
    { run: 'socctl extract report.txt --context 30 --format markdown', does: 'with the words around, for a ticket' },
  ],
  async run(call, context) {
    const { extract: run } = await import('../extract/run.ts');
    return run(call, context);
  },
};
export default extract;
