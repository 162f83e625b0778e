import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import type { HashAlgorithm } from '../observable.ts';
import { HEX_RUN } from '../scan/features.ts';
import type { Reading } from '../scan/reading.ts';

const HEX_PREFIX = pattern('i')`(?:^|[^\p{L}\p{N}])0x$`;
const WORD_BEFORE = pattern()`[\p{L}\p{N}_+]$`;
const GOES_ON = pattern()`^(?:[\p{L}\p{N}+]|==|_[0-9a-z]{1,2}$)`;

const RUN = /[0-9a-f]{32,}/gi;
const ALGORITHMS: Readonly<Record<number, HashAlgorithm>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** Hashes that are not of a file's content, named by the label before them. */
const OTHER_LABEL =
  /(?:imp[-_ ]?hash|authenti[-_ ]?hash|vhash|tlsh|ssdeep|rich[-_ ]?(?:pe[-_ ]?)?(?:header[-_ ]?)?hash|dhash|icon[-_ ]?hash|pe[-_ ]?hash|telfhash)["'\s:=(|)>-]{1,8}$/i;
/** Where forty digits name a revision, or a token, more often than a file. */
const WEAK_LABEL =
  /(?:commit|revision|rev|tree|parent|checkout|session|token|uuid|guid|nonce|etag|ja3s?|key|cookie)["'\s:=(]{1,4}$/i;

/** The algorithm a hash of that length is of; undefined where all digits are equal or there are no letters at all. */
export function algorithmOf(hex: string): HashAlgorithm | undefined {
  if (!/^[0-9a-f]+$/i.test(hex) || /^(.)\1*$/.test(hex) || /^\d+$/.test(hex)) return undefined;
  return ALGORITHMS[hex.length];
}

/** Whether the run ends where the word ends: not inside base64, a key with a prefix, a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  const prefixed = HEX_PREFIX.test(before);
  if (!prefixed && WORD_BEFORE.test(before) && !/\\[nrt]$/.test(before)) return false;
  return !GOES_ON.test(after);
}

function* hashes(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (const match of text.matchAll(RUN)) {
    const [hex] = match;
    const start = match.index;
    const end = start + hex.length;
    const algorithm = algorithmOf(hex);
    if (!algorithm || !isWhole(text, start, end)) continue;
    const lead = `${reading.lead()}${text.slice(Math.max(0, start - 32), start)}`;
    if (OTHER_LABEL.test(lead)) continue;
    const mixed = /[a-f]/.test(hex) && /[A-F]/.test(hex);
    yield {
      start,
      end,
      value: hex.toLowerCase(),
      confidence: mixed || WEAK_LABEL.test(lead) ? 'low' : 'high',
      algorithm,
    };
  }
}

const hash: Kind = {
  name: 'hash',
  precedence: 60,
  scope: 'token',
  needs: HEX_RUN,
  cue: /[0-9a-f]{32}/i,
  parse: (value) => (algorithmOf(value) ? value.toLowerCase() : undefined),
  find: (reading) => [...hashes(reading)],
};
export default hash;
