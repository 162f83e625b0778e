import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import type { HashAlgorithm } from '../observable.ts';
import { isEmphasised } from '../scan/edges.ts';
import { HEX_RUN } from '../scan/features.ts';
import { LABEL_GAP } from '../scan/labelled.ts';
import type { Reading } from '../scan/reading.ts';

const HEX_PREFIX = pattern('i')`(?:^|[^\p{L}\p{N}])0x$`;
/** Letters of scripts without spaces stand next to anything. */
const WORD_BEFORE = pattern()`(?![\p{EastAsian}])[\p{L}\p{N}_+]$`;
const GOES_ON = pattern()`^(?:(?![\p{EastAsian}])[\p{L}\p{N}]|\+|==)`;
/** A prefix of samples' names (`VirusShare_…`); any other word with an underscore makes it a key (`sb_…`). */
const SAMPLE_PREFIX = /(?:^|[^A-Za-z0-9])(?:md5|sha-?(?:1|256|512)|hash|virusshare|malware|sample|file)_$/i;
/** The rest of it was left out: `9f6c1d…`. */
const CUT_BEFORE = /(?:\u2026|\.\.)$/;
const CUT_AFTER = /^(?:\u2026|\.\.)/;
/** `LM:NT`, as tools print the secrets of Windows accounts: no file has these. */
const PAIR_BEFORE = /(?<![0-9a-f])[0-9a-f]{32}:$/i;
const PAIR_AFTER = /^:[0-9a-f]{32}(?![0-9a-f])/i;

/** The number of a trace (W3C Trace Context, 3.2): `00-<trace>-<parent>-01`. */
const TRACE_BEFORE = /(?<![0-9a-f])[0-9a-f]{2}-$/;
const TRACE_AFTER = /^-[0-9a-f]{16}-[0-9a-f]{2}(?![0-9a-f-])/;

const RUN = /[0-9a-f]{32,}/gi;
const ALGORITHMS: Readonly<Record<number, HashAlgorithm>> = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/**
 * Hashes that are not of a file's content, and numbers that are no hashes, named by the label before them: parts and
 * pictures of programs, fingerprints of handshakes (JA3, HASSH), serial numbers of certificates.
 */
const OTHER_LABEL = new RegExp(
  `(?:${[
    '(?:imp(?:ort)?|authenti|tl|tele?f|perm|sym|[vd])[-_ ]?hash|imp(?=:\\s)|pe(?=256:)|tlsh|ssdeep',
    'rich[-_ ]?(?:pe[-_ ]?)?(?:header[-_ ]?)?hash|icon[-_ ]?(?:d?hash|md5)|pe[-_ ]?hash|serial(?:[-_ ]?(?:number|no))?',
    '(?:ja3s?|ja4\\w?|hassh(?:server)?)(?:[-_ ]?(?:hash|fingerprint|digest|md5))?(?:["\'\\s:=]{1,4}\\{["\']hash)?',
  ].join('|')})(?:[ _.-]?\\(?(?:md5|(?:sha-?)?256)\\)?)?${LABEL_GAP}$`,
  'i',
);
/** Where as many digits name a revision, a session or a secret more often than a file. */
const WEAK_LABEL =
  /(?:commit|revision|rev|tree|parent|checkout|sess(?:ion)?(?:[-_ ]?id)?|token|uuid|guid|nonce|etag|key|secret|passw(?:or)?d|cookie|\b0x)["'\s:=(]{0,4}$/i;

/** The algorithm a hash of that length is of; undefined where all digits are equal or there are no letters at all. */
export function algorithmOf(hex: string): HashAlgorithm | undefined {
  if (!/^[0-9a-f]+$/i.test(hex) || /^(.)\1*$/.test(hex) || /^\d+$/.test(hex)) return undefined;
  return ALGORITHMS[hex.length];
}

/** Whether the run ends where the word ends: not inside base64, a key with a prefix, a longer word. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 34), start);
  const after = text.slice(end, end + 34);
  if (CUT_BEFORE.test(before) || CUT_AFTER.test(after)) return false;
  if (end - start === 32 && (PAIR_BEFORE.test(before) || PAIR_AFTER.test(after))) return false;
  if (end - start === 32 && TRACE_BEFORE.test(before) && TRACE_AFTER.test(after)) return false;
  if (GOES_ON.test(after)) return false;
  if (!WORD_BEFORE.test(before) || /\\[nrt]$/.test(before)) return true;
  return HEX_PREFIX.test(before) || SAMPLE_PREFIX.test(before) || isEmphasised(before, after);
}

function* hashes(reading: Reading): Generator<Find> {
  const { text } = reading;
  for (const match of text.matchAll(RUN)) {
    const [hex] = match;
    const start = match.index;
    const end = start + hex.length;
    const algorithm = algorithmOf(hex);
    if (!algorithm || !isWhole(text, start, end)) continue;
    const lead = `${reading.lead()}${text.slice(Math.max(0, start - 64), start)}`;
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
