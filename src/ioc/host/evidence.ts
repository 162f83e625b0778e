import type { Confidence } from '../observable.ts';
import { LIBERAL, type Mark, STRONG } from '../scan/reading.ts';
import { CODE_ROOTS, CODE_WORDS, FILE_ENDINGS, FILE_ONLY, OTHER_ROOTS } from './ambiguous.ts';
import { isHostName } from './name.ts';
import { isTopLevel, suffixOf } from './suffix.ts';

/** What stands around a dotted name and how it is written: the evidence for its being a domain. */
export interface Written {
  readonly name: string;
  readonly mark: Mark;
  /** The characters right before and after, '' at the edges. */
  readonly before: string;
  readonly after: string;
  /** Some text before it in the line. */
  readonly lead: string;
}

/** Endings with so many names that a bare `x.com` is a domain. */
const FAMILIAR = new Set(['com', 'net', 'org', 'biz', 'edu', 'gov', 'mil', 'ru', 'cn', 'de', 'uk', 'xyz']);

/** First labels that only hosts have. */
const HOST_PREFIX = /^(?:www\d?|m|ww\d|mail|smtp|imap|pop3?|ns\d{0,2}|mx\d{0,2}|ftp|api|cdn|vpn|webmail|blog|dl)$/;

/** Words after which a host is named. */
const HOST_WORDS = [
  'domains?|hosts?|hostname|fqdn|dns|server|site|ioc|sni|c2|c&c|cnc|beacon\\w*|callback',
  'query|queried|lookup|resolv\\w+|contact\\w*|connect\\w*(?: to)?|visit\\w*|from',
];
const HOST_CONTEXT = new RegExp(`(?:${HOST_WORDS.join('|')})["'\\s:=(]{1,4}$`, 'i');

/** First labels of names written the other way round, as packages are: `com.evil.app`. */
const REVERSED = /^(?:com|org|net|edu|gov|io)$/;

/** Units of measure and ordinals: `10.am`, `2.kg` are no names. */
const MEASURES = new Set([
  'am',
  'pm',
  'in',
  'to',
  'st',
  'nd',
  'rd',
  'th',
  'mm',
  'cm',
  'ms',
  'mg',
  'kg',
  'km',
  'gb',
  'mb',
  'tb',
  'kb',
  'no',
  'ml',
  'la',
  'so',
]);

/**
 * How sure a dotted name is a domain; undefined when it is more likely something else. A name the author defanged
 * needs only a plausible ending; a plain one needs a public suffix, and more where the ending is a file extension or
 * a word of code.
 */
export function domainConfidence(written: Written): Confidence | undefined {
  const name = written.name.toLowerCase();
  if (!isHostName(name)) return undefined;
  const top = name.slice(name.lastIndexOf('.') + 1);
  const known = OTHER_ROOTS.has(top) || suffixOf(name)?.registrableDomain !== undefined;
  if (written.mark === STRONG) {
    if (known) return FILE_ENDINGS.has(top) ? 'medium' : 'high';
    return FILE_ONLY.has(top) || isTopLevel(top) ? undefined : 'medium';
  }
  if (!known || !plausibleCase(written) || !plausiblePlace(written)) return undefined;
  if (written.mark === LIBERAL)
    return !FAMILIAR.has(top) && (CODE_WORDS.has(top) || FILE_ENDINGS.has(top)) ? undefined : 'medium';
  return plainConfidence(written, name, top);
}

/** `ASP.NET`, `Evil.Name`, `Trojan.Agent.BQ`: names are written in one case, or with capitals in front. */
function plausibleCase({ name }: Written): boolean {
  const dot = name.lastIndexOf('.');
  const top = name.slice(dot + 1);
  const rest = name.slice(0, dot);
  if (top === top.toLowerCase()) return true;
  if (top === top.toUpperCase()) return rest === rest.toUpperCase() && !/^(?:ASP|VB|ADO|ML)$/.test(rest);
  return FAMILIAR.has(top.toLowerCase()) && top !== 'Net' && /^[A-Z]/.test(rest);
}

/** A name right after a slash is a file, one that is called or assigned to is code. */
function plausiblePlace({ name, before, after, lead }: Written): boolean {
  if (/^www\./i.test(name)) return true;
  if (before === '\\') return false;
  if (before === '/' && !/\.[a-z]{2,}\/$/i.test(lead)) return false;
  if (before === '$' || before === '#' || before === '.') return false;
  return !(after === '(' && !FAMILIAR.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()));
}

function plainConfidence(written: Written, name: string, top: string): Confidence | undefined {
  const labels = name.split('.');
  const first = labels[0] as string;
  const suffix = suffixOf(name);
  const owned = suffix?.registrableDomain?.split('.')[0] ?? first;
  if (/^\d+$/.test(owned) && MEASURES.has(top)) return undefined;
  if (suffix?.publicSuffix.includes('.')) return 'high';
  if (HOST_PREFIX.test(first) && labels.length > 2) return 'high';
  const code = CODE_ROOTS.has(first) && labels.length === 2;
  if (FAMILIAR.has(top)) return code && first.length > 1 ? 'low' : 'high';
  if (/[a-z][A-Z]/.test(written.name) || REVERSED.test(first) || code) return undefined;
  const spoken = HOST_CONTEXT.test(written.lead);
  if (FILE_ENDINGS.has(top) || CODE_WORDS.has(top)) return ambiguous(written, labels, top, spoken);
  if (owned.length === 1 && !spoken) return undefined;
  return labels.length > 2 || spoken ? 'high' : 'medium';
}

/** Ambiguous endings that are domains more often than files or code, given a name of some length. */
const MOSTLY_DOMAINS = new Set(
  (
    'io co me cc tv ai top info online site pro club shop tech store live click cloud dev space pub icu fun website press bid ' +
    'win life world news today network zone center download stream support services systems global email digital'
  ).split(' '),
);
/** The same for names that show themselves: three labels, or a digit or hyphen in the registered one. */
const AT_TIMES_DOMAINS = new Set('link app host in it to us one run work team'.split(' '));

function ambiguous(written: Written, labels: readonly string[], top: string, spoken: boolean): Confidence | undefined {
  if (spoken) return 'medium';
  const owned = labels[labels.length - 2] as string;
  const first = labels[0] as string;
  if (owned.length < 3 || (CODE_ROOTS.has(first) && first.length > 1)) return undefined;
  if (written.name.includes('_') || /^[=([]$/.test(written.after)) return undefined;
  const showy = labels.length > 2 || /[-\d]/.test(owned);
  if (AT_TIMES_DOMAINS.has(top)) return showy ? 'low' : undefined;
  if (!MOSTLY_DOMAINS.has(top)) return undefined;
  return showy ? 'medium' : 'low';
}

/**
 * Whether a host named by a scheme or an `@` may stand in a URL or address: spelled right; a known ending raises
 * confidence.
 */
export function hostEnding(name: string): 'known' | 'unknown' | undefined {
  const lower = name.toLowerCase();
  if (!isHostName(lower)) return undefined;
  const top = lower.slice(lower.lastIndexOf('.') + 1);
  return OTHER_ROOTS.has(top) || suffixOf(lower) !== undefined ? 'known' : 'unknown';
}
