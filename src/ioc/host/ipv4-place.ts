import { pattern } from '../letters.ts';
import { PLAIN, type Reading } from '../scan/reading.ts';
import { isPathPart, isProduct } from './ipv4-slash.ts';
import { isVersionLead } from './ipv4-version.ts';

/** Letters of scripts that are written with spaces; the others have none before and after a number either. */
const WORD_BEFORE = pattern()`[\p{L}\p{N}_]$`;
const WORD_AFTER = pattern()`^[\p{L}\p{N}_]`;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const DOTTED_BEFORE = pattern()`[\p{L}\p{N}_]\.$`;
const DOTTED_ON = pattern()`^\.[\p{Ll}\p{N}_]`;
const HYPHENED_ON = pattern()`^-[\p{L}]`;
const ESCAPE = /%[0-9a-f]{2}$/i;

/** What may stand right before an address that hangs on a word by a hyphen: the start of a range, or its label. */
const HYPHEN_LEAD = /(?:\d|[\s"'(,;]|^|\b(?:ip|host|addr|address|src|dst|from|to|client|server|c2))-$/i;
/** `10.0.0.5.50000 > 203.0.113.7.443`, `tcp4 0 0 10.0.0.5.50000 203.0.113.7.https`: the dot is before a port. */
const PORT_LEAD = /(?:^|[^\w.])(?:IP|tcp[46]{0,2}|udp[46]{0,2})\b[^\n]{0,44}$|\d(?:\.\d{1,5}){4}(?: >)? {1,24}$/;
const PORT = /^\.(?:\d{1,5}|\*|https?|domain|ssh|smtp|ftp|ntp|snmp|telnet|imaps?|pop3s?|ldaps?|microsoft-ds)(?![\w.-])/;

/** Some text before a place: of the line where the token has too little. */
function leadOf(reading: Reading, start: number): string {
  return `${reading.lead()}${reading.text.slice(Math.max(0, start - 48), start)}`;
}

/**
 * `1.2.5.1-1+b2`, `1.2.3.4-5ubuntu1`, `1.2.3.4-5.el7`: a package's revision; what ends a range (`203.0.113.1-20`) is
 * larger than what begins it, and nothing hangs on it.
 */
function isRevision(text: string): boolean {
  const [, last, revision, next] = /\.(\d{1,3})-(\d{1,3})(?!\d|\.\d)([a-z+~]|\.[a-z])?/i.exec(text) ?? [];
  return revision !== undefined && (next !== undefined || Number(revision) <= Number(last));
}

/** Whether the IPv4 address at `start` to `end` stands where one may stand: not in a word, a version, a file's name. */
export function isIpv4InPlace(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 2);
  if (WORD_BEFORE.test(before) && !UNSPACED.test(before.slice(-1)) && !ESCAPE.test(before)) return false;
  if (WORD_AFTER.test(after) && !UNSPACED.test(after.charAt(0))) return false;
  if (DOTTED_ON.test(after) && !isPort(reading, start, end)) return false;
  if (HYPHENED_ON.test(after) || /^[+~]/.test(after) || isRevision(text.slice(start, end + 8))) return false;
  if (reading.mark(start, end) !== PLAIN) return !/\d\.$/.test(before);
  if (DOTTED_BEFORE.test(before)) return false;
  const lead = leadOf(reading, start);
  if (isVersionLead(lead)) return false;
  if (before.endsWith('-')) return HYPHEN_LEAD.test(lead);
  if (/[/\\]$/.test(before)) return !isPathPart(lead, after) && !isProduct(lead, text.slice(start, end), after);
  return true;
}

function isPort({ text, lead }: Reading, start: number, end: number): boolean {
  const before = `${lead()}${text.slice(0, start).slice(-48)}`;
  return PORT.test(text.slice(end, end + 16)) && PORT_LEAD.test(before);
}
