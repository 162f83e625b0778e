import type { Command } from '../command.ts';
import TOPICS from '../topics/names.gen.ts';

const help: Command = {
  words: 'help',
  group: 'setup',
  about: 'explain a command or a topic',
  details: `Topics: ${TOPICS.join(', ')}.`,
  args: [{ name: 'words', about: 'a command, as it is typed, or a topic', many: true, complete: 'command' }],
  examples: [
    { run: 'socctl help extract', does: 'a command, as socctl extract --help does' },
    { run: 'socctl help exit-codes', does: 'what the exit status tells a script' },
  ],
  async run(call, { io, commands }) {
    const { explain } = await import('../explain.ts');
    await io.out.write(await explain(call.args('words'), commands));
    return 'done';
  },
};
export default help;
