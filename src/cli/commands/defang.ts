import { DEFANG_STYLES } from '../../ioc/text.ts';
import type { Command } from '../command.ts';

const defang: Command = {
  words: 'defang',
  group: 'text',
  about: 'make indicators unclickable',
  details:
    'Protects every dot, colon-slash-slash and at sign that joins two parts of a word; the full stop at the end of a\n' +
    'sentence stays. Everything else stays byte for byte. `socctl refang` undoes it exactly.',
  args: [{ name: 'text', about: 'text to defang, each argument a line; stdin when there is none', many: true }],
  options: [
    { flags: '-f, --file <path>', about: 'read this file instead', many: true, complete: 'file' },
    { flags: '--everything', about: 'defang every dot, :// and @, wherever they stand' },
    { flags: '--style <name>', about: 'how it looks', choices: DEFANG_STYLES },
    { flags: '--json', about: 'print {"result":"…"}' },
    { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
  ],
  examples: [
    { run: 'socctl defang http://example.com/path', does: 'one address' },
    { run: 'socctl defang -f report.txt -o safe.txt', does: 'a whole report' },
    { run: 'cat report.txt | socctl defang | head -3', does: 'in a pipe' },
  ],
  async run(call, context) {
    const { rewrite } = await import('../rewrite.ts');
    return rewrite('defang', call, context);
  },
};
export default defang;
