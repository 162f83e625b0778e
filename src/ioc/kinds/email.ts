import { endingOf } from '../host/ending.ts';
import { hostEnding } from '../host/evidence.ts';
import { parseIpv6 } from '../host/ipv6.ts';
import { isLikelyIpv6 } from '../host/ipv6-place.ts';
import type { Find, Kind } from '../kind.ts';
import { hostAfter, literalAddress } from '../mail/host.ts';
import { localBefore, MAX_LOCAL } from '../mail/local.ts';
import { isOtherUse } from '../mail/other-uses.ts';
import type { Confidence } from '../observable.ts';
import { AROUND } from '../scan/around.ts';
import { ADDRESSED } from '../scan/features.ts';
import { LIBERAL, type Mark, type Reading, STRONG } from '../scan/reading.ts';

/** Confidence by the host alone: an ending that names have; a file's (`a@b.zip`) or, where defanged, an unknown one. */
function hostConfidence(host: string, mark: Mark): Confidence | undefined {
  if (host.startsWith('[')) return 'high';
  const ending = hostEnding(host);
  if (ending === undefined || (ending === 'unknown' && mark !== STRONG)) return undefined;
  if (mark === LIBERAL) return 'low';
  const top = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'unknown' || endingOf(top)?.file ? 'medium' : 'high';
}

/** The address around the `@` at `at`. */
function addressAt(reading: Reading, at: number): Find | undefined {
  const { text } = reading;
  const host = hostAfter(text, at);
  if (host === '') return undefined;
  const end = at + 1 + host.length;
  const local = localBefore(text, at, text.charAt(end), /^[\x21-\x7e]*$/.test(host));
  if (!local || isLastGroup(text, local.start, at)) return undefined;
  const confidence = hostConfidence(host, reading.mark(local.start, end));
  // The name goes on with `._x`: where it was cut is no ending if nobody knows it, or files have it.
  if (!confidence || (confidence === 'medium' && text.startsWith('._', end))) return undefined;
  const lead = () => {
    const inside = text.slice(Math.max(0, local.start - AROUND), local.start);
    return inside.length < AROUND ? reading.lead() + inside : inside;
  };
  if (isOtherUse(local, host, lead, text.slice(end, end + AROUND))) return undefined;
  const { from, to } = literalAddress(host) ?? { from: 0, to: host.length };
  return {
    start: local.start,
    end,
    value: `${local.value}@${host}`.toLowerCase(),
    confidence,
    host: { start: at + 1 + from, end: at + 1 + to },
  };
}

/** What an IPv6 address ends with, maybe behind a label. */
const V6_TAIL = /(?:::|[0-9a-f])[0-9a-f:.]{1,43}$/i;

const PORT = /\.\d{1,5}$/;

/** Whether the local part is the end of an address, maybe with a port: `2001:db8::7@evil.com`. */
function isLastGroup(text: string, start: number, at: number): boolean {
  if (text.charAt(start - 1) !== ':') return false;
  const run = V6_TAIL.exec(text.slice(Math.max(0, at - 45), at))?.[0] ?? '';
  return [run, run.replace(PORT, '')].some((written) => {
    const groups = parseIpv6(written);
    return groups !== undefined && isLikelyIpv6(written, groups);
  });
}

function* addresses(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const find = addressAt(reading, at);
    if (find) yield find;
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
    if (/^\.|\.\.|\.$/.test(local)) return undefined;
    if (literalAddress(host) === undefined && hostEnding(host) === undefined) return undefined;
    return value.toLowerCase();
  },
  find: (reading) => [...addresses(reading)],
};
export default email;
