import type { Command } from '../command.ts';

const keysCreate: Command = {
  words: 'keys create',
  group: 'team',
  about: 'make a service account with a key',
  details:
    'Scopes: analysis:read (plugins, own analyses), analysis:read-all, analysis:write (submit, poll), actions:use (text),\nincidents:read, investigations:read, investigations:write (incidents too), graph:read, search:read,\ntriage:alerts-list, triage:alerts-update, audit:read, and * for everything. Each opens only what it names.\nThe key is printed once; the store keeps a keyed hash of it.',
  args: [{ name: 'name', about: 'of the account, as the audit log names it', required: true }],
  options: [
    { flags: '--scope <scope>', about: 'what it may do; several times for more', many: true, complete: 'scope' },
    { flags: '--org <slug>', about: 'whose triage entries it sees (default default)' },
    { flags: '--expires <when>', about: 'ends by itself: 30d, or a date such as 2027-01-01' },
    { flags: '--rate <n>', about: 'requests a minute (default: no limit)' },
    { flags: '--quota <n>', about: 'triage calls an hour (default 1000)' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    {
      run: 'socctl keys create soar-prod --scope analysis:read --scope analysis:write',
      does: 'for a platform that submits indicators',
    },
    {
      run: 'socctl keys create ci --scope triage:alerts-list --org acme --expires 90d',
      does: 'read-only, for a while',
    },
  ],
  async run(call, context) {
    const { createKey } = await import('../keys/create.ts');
    return createKey(call, context);
  },
};
export default keysCreate;
