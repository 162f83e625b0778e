import type { Command } from '../command.ts';

const refang: Command = {
  words: 'refang',
  group: 'text',
  about: 'turn defanged indicators back',
  details:
    'Undoes `socctl defang` exactly, in every style, and reads what extract reads. Wherever they stand: hxxp:// and its\n' +
    'like, [.], [dot], [@], [at], [:]//, [://], [http]://, [:]. Where an indicator is in it: half brackets, other brackets,\n' +
    'dot and at as words, DOT, _at_, \\. and ^., http__, http:\\\\, &#46;, %2e, wide dots, signs that do not show. Everything\n' +
    'else stays byte for byte; each line comes out once it is complete.',
  args: [{ name: 'text', about: 'text to refang, each argument a line; stdin when there is none', many: true }],
  options: [
    { flags: '-f, --file <path>', about: 'read this file instead', many: true, complete: 'file' },
    { flags: '--json', about: 'print {"result":"…"}' },
    { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
  ],
  examples: [
    { run: "socctl refang 'hxxp[://]example[.]com'", does: 'one address' },
    { run: "socctl refang 'user at example dot com'", does: 'spelled out' },
    { run: 'socctl refang -f report.txt -o live.txt', does: 'a whole report' },
  ],
  async run(call, context) {
    const { rewrite } = await import('../rewrite.ts');
    return rewrite('refang', call, context);
  },
};
export default refang;
