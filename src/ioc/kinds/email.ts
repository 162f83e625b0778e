import { hostEnding } from '../host/evidence.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { ADDRESSED } from '../scan/features.ts';
import { LIBERAL, type Reading, STRONG } from '../scan/reading.ts';
import { without } from '../trim.ts';

const INITIAL = pattern()`^[\p{L}]'$`;

/** RFC 5321, 4.5.3.1.1. */
const MAX_LOCAL = 64;

const LOCAL_TAIL = pattern()`[\p{L}\p{N}_](?:[\p{L}\p{N}._+%'&=~#-]*[\p{L}\p{N}_+~=-])?$`;
const HOST = pattern('y')`[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)+`;

/** The local part that ends before the `@`: without what only stands before it, as in `to=bob@` or `%20bob@`. */
function localBefore(text: string, at: number): string {
  const tail = LOCAL_TAIL.exec(text.slice(Math.max(0, at - MAX_LOCAL - 1), at))?.[0] ?? '';
  let local = tail.replace(/^.*(?:\.\.|%[0-9a-f]{2}|[&#'])/i, (cut) => (INITIAL.test(cut) ? cut : ''));
  if (!local.includes('+')) local = local.slice(local.lastIndexOf('=') + 1);
  return local.replace(/^[.+%~=-]+/, '');
}

function* addresses(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = localBefore(text, at);
    HOST.lastIndex = at + 1;
    const host = without(HOST.exec(text)?.[0] ?? '', '', '-');
    // `_bob@evil.example_`: emphasis.
    const local = text.charAt(at + 1 + host.length) === '_' ? without(before, '_', '') : before;
    if (local === '' || local.length > MAX_LOCAL || host === '') continue;
    const start = at - local.length;
    const end = at + 1 + host.length;
    const mark = reading.mark(start, end);
    const ending = hostEnding(host);
    if (ending === undefined || (ending === 'unknown' && mark !== STRONG)) continue;
    const confidence = mark === LIBERAL ? 'low' : ending === 'known' ? 'high' : 'medium';
    yield { start, end, value: `${local}@${host}`.toLowerCase(), confidence, host: { start: at + 1, end } };
  }
}

const email: Kind = {
  name: 'email',
  precedence: 20,
  scope: 'token',
  needs: ADDRESSED,
  cue: /[^@]@[^@]/,
  parse: (value) => {
    const at = value.lastIndexOf('@');
    const local = value.slice(0, at);
    const host = value.slice(at + 1);
    if (at < 1 || local.length > MAX_LOCAL || !/^[^\s@"(),:;<>[\\\]]+$/.test(local)) return undefined;
    if (/^\.|\.\.|\.$/.test(local) || hostEnding(host) === undefined) return undefined;
    return value.toLowerCase();
  },
  find: (reading) => [...addresses(reading)],
};
export default email;
