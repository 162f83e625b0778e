import type { Command } from '../command.ts';

const serve: Command = {
  words: 'serve',
  group: 'team',
  about: 'everything here over HTTP, for a team and its tools',
  details:
    'Answers the SOCBuddy, SoCMate and Socket APIs and one of its own that this program speaks. Every call needs a key\nof socctl keys create and is written to the audit log. Runs until Ctrl-C or SIGTERM, and then ends what is under way.',
  options: [
    { flags: '--host <address>', about: 'the address to listen on (default 127.0.0.1: this machine alone)' },
    { flags: '--port <n>', about: 'the port; 0 for any that is free (default 5000)' },
  ],
  untilStopped: true,
  examples: [
    { run: 'socctl serve --port 0', does: 'for this machine, on a free port that it names' },
    { run: 'socctl serve --host 0.0.0.0 --port 0', does: 'for the network; put a proxy with TLS before it' },
  ],
  async run(call, context) {
    const { serve: run } = await import('../serve/run.ts');
    return run(call, context);
  },
};
export default serve;
