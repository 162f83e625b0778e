/** What a word that only holds other commands is about. */
export const GROUP_ABOUT: Readonly<Record<string, string>> = {
  analyses: 'what was asked before and what came back',
  incidents: 'what happened, who has it, and how it ended',
  plugins: 'the sources that give opinions and facts',
  triage: 'what happens to alerts: block, warn, monitor, ignore, inherit',
  investigate: 'what is in a text, what is known of it, and a report',
  config: 'settings and profiles',
  'config profile': 'named sets of settings and keys',
  auth: 'keys: store, remove, look at them',
  keys: 'service accounts of a server and their keys',
  graph: 'what was seen together: entities and what connects them',
};
