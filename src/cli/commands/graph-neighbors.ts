import type { Command } from '../command.ts';
import { ENTITY_TYPES } from '../graph/type-words.ts';
import { DEFANG_OPTIONS, OUTPUT_OPTIONS } from '../options.ts';

const graphNeighbors: Command = {
  words: 'graph neighbors',
  group: 'workflow',
  about: 'what is connected with a value, as a tree',
  details:
    'Every analysis adds what it saw to the graph. Entities with more than 100 relationships, public resolvers and the networks of the large providers are hubs: shown, not followed. Types and relationships are STIX names or those of the SoCMate API.',
  args: [{ name: 'value', about: 'an indicator in any notation, a user, a host, a process', required: true }],
  options: [
    { flags: '--depth <n>', about: 'steps to go, 1 to 4 (default 1)' },
    {
      flags: '--direction <way>',
      about: 'follow relationships from their source (out), from their target (in), or both (default)',
      choices: ['in', 'out', 'both'],
    },
    { flags: '--type <name>', about: 'of which type the value is, where it can be several', complete: ENTITY_TYPES },
    { flags: '--rel <a,b>', about: 'only these relationships: resolves-to, RESOLVED_TO, ...' },
    { flags: '--limit <n>', about: 'at most so many entities, 1 to 10000 (default 100)' },
    ...OUTPUT_OPTIONS,
    ...DEFANG_OPTIONS,
  ],
  examples: [
    { run: 'socctl analyze http://a.example/x; socctl graph neighbors a.example', does: 'what is on a host' },
    {
      run: 'socctl analyze 8.8.8.8; socctl graph neighbors AS15169 --depth 2 --json',
      does: 'two steps around a network, for a program',
    },
  ],
  async run(call, context) {
    const { showNeighbors } = await import('../graph/neighbors.ts');
    return showNeighbors(call, context);
  },
};
export default graphNeighbors;
