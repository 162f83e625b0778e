import { pattern } from '../letters.ts';
import { isEmphasised } from '../scan/edges.ts';
import { PLAIN, type Reading } from '../scan/reading.ts';
import { isScheme } from './glued-scheme.ts';
import { isPathPart, isProduct } from './ipv4-slash.ts';
import { isNoVersion, type Sureness, shapeWeight, sureness } from './ipv4-version.ts';
import { inUnits } from './units.ts';

/**
 * Letters that make another word of a number they touch; those of the scripts below either have no spaces around a
 * number (Chinese, Japanese, Thai) or glue a particle to it (Korean, Arabic).
 */
const WORD_BEFORE = pattern()`[\p{L}\p{M}\p{N}_]$`;
const WORD_AFTER = pattern()`^[\p{L}\p{M}\p{N}_]`;
const UNSPACED = /[\u0590-\u1dff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uffdc]/;
const FOUR_NUMBERS = /^\d{1,3}(?:\.\d{1,3}){3}/;
const JOINED_BEFORE = /[A-Za-z]_$/;
const JOINED_AFTER = /^(?:_\d|-[A-Za-z]+\d*(?![\w.-]))/;
const DOTTED_BEFORE = pattern()`[\p{L}\p{N}_]\.$`;
const DOTTED_ON = pattern()`^\.[\p{Ll}\p{N}_]`;
/** `203.0.113.7-static.example.com`, `203.0.113.7--20.example.com`: the first label of a name. */
const HYPHENED_ON = pattern()`^-(?:[\p{L}]|-\d{1,3}\.[\p{L}])`;
const ESCAPE = /%[0-9a-f]{2}$/i;

/** What may stand right before an address that hangs on a word by a hyphen: the start of a range, or its label. */
const HYPHEN_LEAD =
  /(?:[\d\]\u0590-\u06ff]|[\s"'(,;]|^|\b(?:ip|host|addr|address|src|dst|from|to|client|server|c2))-$/i;
/** Labels that are also names of programs. */
const PROGRAM_LEAD = /\b(?:host|client|server|c2)-$/i;
/**
 * `10.0.0.5.50000 > 203.0.113.7.443`, `tcp4 0 0 10.0.0.5.50000 203.0.113.7.https`: the dot is before a port. Both ends
 * have one, or the protocol stands before.
 */
const PORT_LEAD =
  /(?:^|[^\w.])(?:IP|(?:tcp|udp)[46]{0,2})\b[^\n]{0,44}$|\b(?:src|dst|source|destination|from|to|peer|client|server)[ :=]{1,2}$|\d(?:\.\d{1,5}){3}\.[\w-]{1,16}(?: ?(?:[<?]?-?>|<-?|-))?\s{0,24}$/;
const PORT =
  /^\.(?:\d{1,5}|\*|https?|http-alt|domain|ssh|smtps?|submission|ftp|tftp|ntp|snmp|telnet|imaps?|pop3s?|ldaps?|sips?|mdns|syslog|kerberos|bootp[cs]|netbios-\w{2,3}|microsoft-ds|ms-wbt-server|isakmp|ssdp|radius)(?![\w.]|-\w)/;
const OTHER_END =
  /^\.[\w-]{1,16}?(?: ?(?:[<?]?-?>|<-?|-))?\s{0,24}\d{1,3}(?:\.\d{1,3}){3}\.(?:\d{1,5}|[a-z][\w-]{1,15})(?![\w.])/;

const AROUND = 96;

/** The text before a place: of the line where the token has too little. */
function leadOf({ text, lead }: Reading, start: number): string {
  const own = text.slice(Math.max(0, start - AROUND), start);
  return start < AROUND ? inUnits(lead()) + own : own;
}

function tailOf({ text, lead }: Reading, end: number): string {
  const own = text.slice(end, end + AROUND);
  return own.length < AROUND ? own + inUnits(lead('after')) : own;
}

/**
 * `1.2.5.1-1+b2`, `1.2.3.4-5ubuntu1`, `1.2.3.4-5.el7`: a package's revision; what ends a range (`203.0.113.1-20`) is
 * larger than what begins it, and nothing hangs on it.
 */
function isRevision(text: string): boolean {
  const [, last, revision, next] = /\.(\d{1,3})-(\d{1,3})(?!\d|\.\d)([a-z+~]|\.[a-z])?/i.exec(text) ?? [];
  if (revision === undefined) return false;
  return next !== undefined || (Number(revision) <= Number(last) && shapeWeight(/^[\d.]+/.exec(text)?.[0] ?? '') >= 0);
}

/** The version of a package in brackets, with its revision: `(8.7.41.0-1)`. */
const PACKAGED = /^\(-\d{1,2}(?:[a-z+~.]|\)(?!\.))/i;

/**
 * Whether a dotted run begins with four numbers that are a word of their own, an address or a version:
 * `1.2.3.4\u7248.zip`, `1.2.3.4.Then it.is`.
 */
export function beginsWithNumbers(run: string): boolean {
  const numbers = FOUR_NUMBERS.exec(run)?.[0];
  if (numbers === undefined) return false;
  const next = run.charAt(numbers.length);
  return UNSPACED.test(next) || (next === '.' && !DOTTED_ON.test(run.slice(numbers.length)));
}

/** How sure the four numbers at `start` to `end` are an address: none in a word, a file's name, a version. */
export function ipv4Sureness(reading: Reading, start: number, end: number): Sureness | undefined {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  const written = text.slice(start, end);
  const isBeforeUrl = isScheme(text, end);
  if (isGlued(before, isBeforeUrl ? '' : text.slice(end, end + 20), written)) return undefined;
  if (DOTTED_ON.test(after) && !isBeforeUrl && !isPort(reading, start, end)) return undefined;
  if (
    /^[+~]/.test(after) ||
    PACKAGED.test(`${before.slice(-1)}${text.slice(end, end + 6)}`) ||
    isRevision(text.slice(start, end + 8))
  )
    return undefined;
  if (reading.mark(start, end) !== PLAIN) return /\d\.$/.test(before) ? undefined : 'address';
  if (DOTTED_BEFORE.test(before)) return undefined;
  const lead = leadOf(reading, start);
  if (before.endsWith('-')) return isLabelled(lead, written) ? 'address' : undefined;
  if (/[/\\]$/.test(before) && (isPathPart(lead, after) || isProduct(lead, written, after))) return undefined;
  return sureness(written, lead, tailOf(reading, end));
}

/** Whether the numbers are part of a word. Firewalls name objects after addresses: `obj_203.0.113.7`. */
function isGlued(before: string, after: string, written: string): boolean {
  const isBefore = WORD_BEFORE.test(before) && !UNSPACED.test(before.slice(-1)) && !ESCAPE.test(before);
  const isAfter = (WORD_AFTER.test(after) && !UNSPACED.test(after.charAt(0))) || HYPHENED_ON.test(after);
  if ((!isBefore && !isAfter) || isEmphasised(before, after)) return false;
  if (isBefore && !JOINED_BEFORE.test(before)) return true;
  return (isAfter && !JOINED_AFTER.test(after)) || !isNoVersion(written);
}

/** `oldVersion="0.0.0.0-4.2.0.0"` of .NET, `usb 1-1.2.3.4` of Linux, which numbers ports so. */
const NUMBERED_BEFORE = /(?:version\w{0,8}["']?\s?[:=]\s?["']?\d{1,5}(?:\.\d{1,5}){3}|\busb \d{1,2})-$/i;

/** `c2-203.0.113.7`, but `server-1.2.3.4` as packages are called. */
function isLabelled(lead: string, written: string): boolean {
  if (NUMBERED_BEFORE.test(unmarked(lead))) return false;
  if (HYPHEN_LEAD.test(lead)) return !PROGRAM_LEAD.test(lead) || shapeWeight(written) <= 1;
  return isNoVersion(written) && /[A-Za-z]-$/.test(lead);
}

/** How far something is away must not depend on the brackets between. */
function unmarked(text: string): string {
  return text.replace(/\[([.@:]|:\/\/)\]/g, '$1');
}

function isPort(reading: Reading, start: number, end: number): boolean {
  if (!PORT.test(reading.text.slice(end, end + 16))) return false;
  return PORT_LEAD.test(unmarked(leadOf(reading, start))) || OTHER_END.test(unmarked(tailOf(reading, end)));
}
