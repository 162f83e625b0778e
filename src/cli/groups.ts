/** What a word that only holds other commands is about. */
export const GROUP_ABOUT: Readonly<Record<string, string>> = {
  analyses: 'what was asked before and what came back',
  plugins: 'the sources that give opinions and facts',
  triage: 'what happens to alerts: block, warn, monitor, ignore, inherit',
  config: 'settings and profiles',
  'config profile': 'named sets of settings and keys',
  auth: 'keys: store, remove, look at them',
  keys: 'service accounts of a server and their keys',
};
