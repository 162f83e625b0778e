import type { Kind } from '../kind.ts';
import { matchAll } from '../scan/match.ts';

/** The head of a rule; its name is what reports share and what a scanner prints. */
const PATTERN =
  /(?<skip>(?:^|[\s}])(?:(?:private|global) ){0,2}rule )([A-Za-z_][A-Za-z0-9_]{0,127})(?= ?(?:$|\{|: ?[A-Za-z_][A-Za-z0-9_ ]{0,200}(?:$|\{)))/g;

const yara: Kind = {
  name: 'yara',
  precedence: 95,
  scope: 'line',
  cue: /rule [A-Za-z_]/,
  parse: (value) => /^rule ([A-Za-z_]\w{0,127})$/.exec(value)?.[1],
  find: (reading) => matchAll(reading, PATTERN, ([, , name]) => name),
};
export default yara;
