import { chained } from './ipv4-chain.ts';
import { phraseWeight, tailWeight } from './ipv4-phrases.ts';
import { requirementWeight } from './ipv4-requirement.ts';
import { CERTAIN, FAIR, SLIGHT, STRONG } from './ipv4-weights.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that say themselves that a version follows, alone or as a part of a key (`engine_version`). */
const VERSION_WORDS = words(
  'version ver rev rv revision release build firmware fw patch hotfix oid objectid objectidentifier',
);
/** Of these the ones that are also said of other things: `DHCP release 203.0.113.7`. */
const ALSO_DEEDS = words('release build patch hotfix');
/** Short for a word, but also whole words in other languages: `ver 203.0.113.7`, `para 203.0.113.7`, a firewall. */
const SHORTENED = words('ver rev fw para');
/** Words that number what follows: parts of documents, names in a tree of objects. */
const NUMBERED = words(
  'schema cis section sect chapter clause paragraph para appendix annex article art requirement figure fig table step',
);
/** Programs whose numbers have four parts below 256, often without the word version; machines are called so as well. */
const PROGRAMS = words(`
  office libreoffice openoffice acrobat reader flash player firefox chrome chromium opera safari edge jre jdk java kernel
  linux sdk framework runtime antivirus av driver directx silverlight quicktime itunes virtualbox openssl nginx httpd tomcat weblogic
  outlook rails clamav wireshark bios uefi fortios junos routeros
`);
/** A part of a key that says an address follows. */
const ADDRESS_PART =
  /^(?:ipv?4?s?|addr(?:ess(?:es)?)?|[sdlr](?:addr|ip)|src|dst|dest|sources?|destinations?|hosts?|hostname|clients?|servers?|peers?|remote|local|gateway|gw|dns|ns|nameservers?|c2|cidr|subnet|network|netmask|endpoint|attacker|victim|target|orig|resp|xff|forwarded)$/i;

/** Parts of security programs that have versions of their own, and addresses. */
const COMPONENTS = words('engine engines agent sensor signature tag plugin');
/** The ones that nothing else is said of. */
const NUMBERED_PARTS = words('signatures sigs definitions defs pattern patterns');

const SEPARATORS = '.:="\'(#>-<~^!\\[`*,;';
const SEPARATORS_MOST = 8;

const isWord = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/** What stands before a number: a key or word, and the signs between. */
interface Label {
  /** With what joins it to other words: `product.engine_version`. */
  readonly key: string;
  readonly word: string;
  readonly gap: string;
  /** The text before the key. */
  readonly rest: string;
}

function labelOf(lead: string): Label {
  let end = lead.length;
  while (end > 0 && end > lead.length - SEPARATORS_MOST && isSeparator(lead, end - 1)) end--;
  let start = end;
  while (start > 0 && isWord(lead.charCodeAt(start - 1))) start--;
  const word = lead.slice(start, end);
  let head = start;
  while (head > 0 && (isWord(lead.charCodeAt(head - 1)) || '.-'.includes(lead.charAt(head - 1)))) head--;
  return { key: lead.slice(head, end), word, gap: lead.slice(end), rest: lead.slice(0, head) };
}

function isSeparator(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return SEPARATORS.includes(sign) || sign.trim() === '' || sign === '\u2264' || sign === '\u2265';
}

/** The parts of a key: `srcIp`, `engine_version`, `ip.src`. */
const partsOf = (key: string) => key.replace(/([a-z])([A-Z])/g, '$1_$2').split(/[._-]+/);

/** Without one of these nothing before four numbers speaks for a version: most tables and lists of addresses. */
const HINT = /[A-Za-z]{3}|[^\x00-\x7f]{3}|\br?v\b|[<>=~@:|\u00a7\u2192\u2264\u2265]/;

/** How much the text before four numbers speaks for a version; below zero: for an address. */
function leadWeight(lead: string, depth: number): number {
  const label = labelOf(lead);
  const { key, word, gap, rest } = label;
  if (gap.includes('\u00a7') || /\u00a7\s?$/.test(rest + key)) return CERTAIN;
  const isPointing = /[-=]>/.test(gap);
  const parts = word === '' ? [] : partsOf(key);
  if (parts.some((part) => ADDRESS_PART.test(part)) && !/^versions?$/i.test(parts.at(-1) ?? '')) {
    return isProgram(label) ? Math.min(requirementWeight(lead), FAIR) : -CERTAIN;
  }
  const numbered = isPointing ? 0 : numberedWeight(label);
  if (numbered > 0) return numbered;
  return Math.max(requirementWeight(lead), phraseWeight(lead), chained(lead, depth, leadWeight));
}

/** `server==1.2.3.4`, `team/server:1.2.3.4`, `client ≤ 1.2.3.4`: what is on one end of a connection is also a program. */
function isProgram({ key, gap, rest }: Label): boolean {
  return (
    /^(?:client|server|host|remote)s?$/.test(key) &&
    (/^ ?(?:[<>=~!]=|[\u2264\u2265])/.test(gap) || (gap === ':' && rest.endsWith('/')))
  );
}

function numberedWeight({ key, word, gap, rest }: Label): number {
  if (gap === '') return 0;
  const lower = word.toLowerCase();
  if (lower === 'v') return key === 'v' && /(?:^|[\s"'(?&;,])$/.test(rest) ? CERTAIN : 0;
  if (/[,;]/.test(gap) && !/["']/.test(gap)) return 0;
  if (lower === 'fw' && key === word && gap === '=') return 0;
  if (SHORTENED.has(lower) && key === word && !/^[.=]/.test(gap)) return lower === 'para' ? 0 : FAIR;
  if (ALSO_DEEDS.has(lower) && key === word) return STRONG;
  const parts = partsOf(word).map((part) => part.toLowerCase());
  if (parts.some((part) => VERSION_WORDS.has(part) || VERSION_WORDS.has(part.replace(/s$/, '')))) {
    return isHostName(key) && !parts.includes('version') ? 0 : CERTAIN;
  }
  if (/version(?:s|_*)$/.test(lower)) return CERTAIN;
  if (/-OS$/.test(key)) return FAIR;
  if (key !== word) return 0;
  const isNumbered = NUMBERED.has(lower) || NUMBERED.has(lower.replace(/s$/, ''));
  return programWeight(word, rest) || (isNumbered ? STRONG : 0);
}

/** What is said of programs and their parts by name, and of what has numbers like theirs. */
function programWeight(word: string, rest: string): number {
  // Enzymes, embedded controllers.
  if (word === 'EC') return FAIR;
  const lower = word.toLowerCase();
  if (NUMBERED_PARTS.has(lower)) return FAIR;
  if (COMPONENTS.has(lower)) return SLIGHT;
  // Another version stands before: `OS version 10.0.1.2, driver 31.0.1.2`.
  if (PROGRAMS.has(lower)) return /\bversion\b/i.test(rest) ? STRONG : FAIR;
  return 0;
}

/** `files.example.build`: the last label of a name is no key. */
function isHostName(key: string): boolean {
  return key.includes('.');
}

/** How sure one may be that four numbers are an address. */
export type Sureness = 'address' | 'unsure' | 'version';

/** Blocks of which versions hardly come: of private networks, of loopback, of documentation, the large numbers. */
const NO_VERSION = /^(?:127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|192\.0\.2|198\.51\.100|203\.0\.113|[12]\d\d)\./;

/**
 * Weighs whether four numbers are an address or a version. Nothing said is an address: who looks for addresses would
 * rather see one too many.
 * @param lead the text before, in the line
 * @param tail the text after
 */
export function sureness(written: string, lead: string, tail: string): Sureness {
  const before = HINT.test(lead) ? leadWeight(lead, 0) : 0;
  if (before < 0) return 'address';
  const said = Math.max(before, tailWeight(tail, lead));
  if (said === 0) return 'address';
  const weight = said + shapeWeight(written) - (/^:\d{2,5}(?![\d.])/.test(tail) ? STRONG : 0);
  if (weight >= 5) return 'version';
  return weight > 0 ? 'unsure' : 'address';
}

/** Numbers that no program reaches: what a word hangs on is an address. */
export function isNoVersion(written: string): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = written.split('.').map(Number);
  return (NO_VERSION.test(written) && third + fourth > 0) || (first > 30 && second > 30);
}

/** How small the numbers are: small as those of versions mostly are, or large. */
export function shapeWeight(written: string): number {
  if (NO_VERSION.test(written)) return -5;
  const [first = 0, second = 0, third = 0] = written.split('.').map(Number);
  if (first > 30) return -2;
  return (second <= 30 ? 2 : 0) + (third <= 30 ? 1 : 0) - (first === 10 ? 2 : 0);
}
