import { CODE_ROOTS, FILE_LIKE, FILE_MIDDLES, FILE_STEMS } from './ambiguous.ts';
import { type Candidate, NEVER } from './candidate.ts';
import { isInvented, isKey, rootEvidence } from './evidence-roots.ts';

/** First labels that only hosts have. */
const HOST_PREFIX =
  /^(?:www\d?|m|ww\d|mail\d*|smtp\d*|imap|pop3?|ns\d{0,2}|mx\d{0,2}|ftp|api|cdn\d*|vpn|webmail|blog|dl|autodiscover|owa|remote|portal|login|sso|secure)$/;

/** Units of measure and ordinals: `10.am`, `2.kg`, `3.no` are no names. */
const MEASURES = new Set('am pm in to st nd rd th mm cm ms mg kg km gb mb tb kb no ml la so'.split(' '));

/** Names of addresses (RFC 1035, 3.5; RFC 3596, 2.5; RFC 2317): the address is the indicator, and it is written backwards. */
const POINTER = /^(?:(?:[\d/-]{1,7}\.){1,5}in-addr|(?:[\da-f]\.){1,32}ip6)\.arpa$/;

/** What a version is made of: `1.2.0.dev`, `v2.0.rc1`. */
const VERSION = /^(?:v?\d+\.)+(?:\d+(?:[a-z]+\d*)?\.)*(?:dev|post|pre|app|new|now|st)$/;

/** How the name itself is built. */
export function shapeEvidence(candidate: Candidate): number {
  const { name, labels, ending, owned, deepSuffix } = candidate;
  const first = labels[0] as string;
  const two = labels.length === 2;
  if (ending.top === 'arpa' && POINTER.test(name)) return NEVER;
  if (/^\d+$/.test(owned) && ((two && MEASURES.has(ending.top)) || VERSION.test(name))) return NEVER;
  const built = isBuilt(first, candidate);
  if (!two && !built && HOST_PREFIX.test(first)) return deepSuffix ? 16 : 8;
  if (ending.familiar) return familiarShape(candidate, first, two);
  let weight = deepSuffix ? 8 : 0;
  const root = rootEvidence(candidate);
  weight += root;
  weight += signEvidence(candidate, built);
  if (root === 0 && isKey(candidate)) weight -= 6;
  if (ending.clear) return weight - (owned.length === 1 ? 7 : 0);
  return weight + lengthEvidence(owned.length) + showiness(candidate, two);
}

/** Its signs, and the files that are built like it. */
function signEvidence(candidate: Candidate, built: boolean): number {
  const { name, labels, owned } = candidate;
  let weight = 0;
  // `5.5.kw`, `pip._vendor.style`.
  if (/^[\d.]+\.[a-z]+$/.test(name) && owned.length < 3) weight -= 7;
  if (/\._/.test(name)) weight -= 6;
  if (built) weight -= 12;
  else if (isFile(labels[0] as string, candidate)) weight -= 8;
  // `module-5.25.la`: a file with its version.
  if (/-v?\d+(?:\.\d+)+\.[a-z]+$/.test(name)) weight -= 12;
  if (name.includes('xn--') || /[^\x00-\x7f]/.test(owned)) weight += 6;
  if (name.includes('_')) weight -= 4;
  return weight;
}

const DOT_NET = /^(?:asp|vb|ado|ml|basic)$/;

/** `java.net` and `System.Net` are code before they are names; DOS had one program that everybody names. */
function familiarShape({ name, ending }: Candidate, first: string, two: boolean): number {
  if (name === 'command.com') return NEVER;
  if (!two || ending.top !== 'net') return 0;
  return DOT_NET.test(first) || (first.length > 1 && CODE_ROOTS.has(first)) ? -7 : 0;
}

/** What is before the extension of a file that a tool made: `app.min.cc`, `backup.tar.bz`, `parser.2.la`, `tool.1-beta.pl`. */
const BUILT_MIDDLE = /^(?:min|tar|spec|conf|css|js|v?\d{1,3}(?:[-_]?(?:alpha|beta|rc|dev|b|r)\d*)?)$/;

function isBuilt(stem: string, { labels, ending, deepSuffix }: Candidate): boolean {
  if (labels.length === 2) return /^(?:so|la)$/.test(ending.top) && stem.startsWith('lib');
  if (deepSuffix || !(ending.file || FILE_LIKE.has(ending.top)) || /^www\d?$/.test(stem)) return false;
  return BUILT_MIDDLE.test(labels.at(-2) as string);
}

/** `main.cf`, `setup.py`, `libevil.so`, `99-default.link`. */
function isFile(stem: string, { name, labels, ending, deepSuffix }: Candidate): boolean {
  // `messages.de`, `index.html.fr`: a language.
  if (
    ending.clear &&
    /^(?:(?:readme|license|install|changelog|messages?|strings|locale|help|man|news|faq)|.+\.(?:html?|md|txt|man|hlp|po))\.[a-z]{2}$/.test(
      name,
    )
  )
    return true;
  if (!ending.file && !FILE_LIKE.has(ending.top)) return false;
  if (labels.length > 2) return !deepSuffix && FILE_MIDDLES.has(labels.at(-2) as string);
  return FILE_STEMS.has(stem.replace(/^\d\d-/, ''));
}

/** Short words are code and prose; what is registered is longer, for the short names are taken. */
function lengthEvidence(length: number): number {
  if (length === 1) return -6;
  if (length === 2) return -3;
  if (length === 3) return -1;
  return length > 7 ? 2 : length > 4 ? 1 : 0;
}

/** No identifier has a hyphen, few words a digit; a file may have both. */
function showiness(candidate: Candidate, two: boolean): number {
  const { owned, ending } = candidate;
  if (isKey(candidate)) return 0;
  const sign = owned.includes('-') || (/\d/.test(owned) && !/^[a-z]\d?$/.test(owned));
  if (ending.file) return (two ? 0 : 2) + (sign ? 1 : 0);
  if (ending.word) return (two ? 0 : 1) + (sign ? 3 : isInvented(owned) ? 2 : 0);
  // A file may have both.
  if (two && FILE_LIKE.has(ending.top)) return sign ? 1 : 0;
  return (two ? 0 : ending.top === 'info' ? 1 : 2) + (sign ? 2 : 0);
}
