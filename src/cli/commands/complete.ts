import type { Command } from '../command.ts';

/** What the shells' scripts call when the Tab key is pressed. */
const complete: Command = {
  words: '__complete',
  group: 'setup',
  hidden: true,
  about: 'what the last of these words can become',
  args: [{ name: 'words', about: 'the words of an unfinished line, behind --', many: true }],
  examples: [{ run: "socctl __complete -- analyses ''", does: 'a line for each value, the kind of files last' }],
  async run(call, context) {
    const { answer } = await import('../completion/answer.ts');
    await context.io.out.write(await answer(call.args('words'), context));
    return 'done';
  },
};
export default complete;
