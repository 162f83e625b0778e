import type { Command } from '../command.ts';
import { SEVERITIES } from '../incidents/words.ts';

const incidentsCreate: Command = {
  words: 'incidents create',
  group: 'workflow',
  about: 'open an incident of our own',
  args: [{ name: 'title', about: 'what happened, in a line', required: true }],
  options: [
    { flags: '--severity <severity>', about: 'how bad it is (default medium)', choices: SEVERITIES },
    { flags: '--description <text>', about: 'what is known so far' },
    {
      flags: '--entity <value>',
      about: 'an indicator, or type=value: ip, user, host, domain, hash, email, url, process',
      many: true,
    },
    { flags: '--assign <who>', about: 'who has it' },
    { flags: '--label <text>', about: 'a label', many: true },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    { run: 'socctl incidents create "odd sign-in" --severity high --assign alice', does: 'a title and who has it' },
    {
      run: "socctl incidents create mail --entity 'hxxp://a[.]example' --entity user=bob",
      does: 'with what it concerns',
    },
  ],
  async run(call, context) {
    const { createIncident } = await import('../incidents/create.ts');
    return createIncident(call, context);
  },
};
export default incidentsCreate;
