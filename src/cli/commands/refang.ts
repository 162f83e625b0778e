import type { Command } from '../command.ts';

const refang: Command = {
  words: 'refang',
  group: 'text',
  about: 'turn defanged indicators back',
  details:
    'Undoes `socctl defang` exactly, and reads the other notations in use: hXXp, [.], (dot), [at], [:]// and more.',
  args: [{ name: 'text', about: 'text to refang, each argument a line; stdin when there is none', many: true }],
  options: [
    { flags: '-f, --file <path>', about: 'read this file instead', many: true, complete: 'file' },
    { flags: '--json', about: 'print {"result":"…"}' },
    { flags: '-o, --output <file>', about: 'write to a file, whole or not at all', complete: 'file' },
  ],
  examples: [
    { run: "socctl refang 'hxxp[://]example[.]com'", does: 'one address' },
    { run: 'socctl refang -f report.txt -o live.txt', does: 'a whole report' },
  ],
  async run(call, context) {
    const { rewrite } = await import('../rewrite.ts');
    return rewrite('refang', call, context);
  },
};
export default refang;
