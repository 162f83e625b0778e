import { FILE_LIKE } from './ambiguous.ts';
import { type Candidate, NEVER } from './candidate.ts';
import { isKey } from './evidence-roots.ts';

/** Signs after which a name is part of a path, a variable, an entity or a chain of calls. */
const NOT_BEFORE = /[\\$]/;
/** What a leading dot may follow: `*.evil.com`, `".evil.com"`, `wait...evil.com`; not `foo().id`. */
const OPEN_DOT = /(?:^|[\s"'`=(,;:[{<>|*.\u2026/!~+]|["']%)\.$/;

/** The characters right before and after. */
export function placeEvidence(candidate: Candidate): number {
  const { before, after } = candidate.written;
  if (before === '' && after === '') return 0;
  const front = /^[\s"'`,;|<>([{:=*_]?$/.test(before) ? 0 : beforeEvidence(candidate, before);
  if (front === NEVER) return NEVER;
  return front + (/^[\s"'`,;|<>)\]}.?*_]?$/.test(after) ? 0 : afterEvidence(candidate, after));
}

function beforeEvidence({ written, ending, name }: Candidate, before: string): number {
  if (name.startsWith('www.')) return 0;
  if (NOT_BEFORE.test(before)) return NEVER;
  switch (before) {
    case '/':
      return slashEvidence(written.lead(), ending.familiar);
    case '.':
      return dotEvidence(written.lead(), ending.clear);
    // A comment in a list of hosts; else a selector, an anchor.
    case '#':
      return ending.familiar ? 0 : NEVER;
    case '@':
      return ending.familiar ? 0 : atEvidence(written.lead(), ending.clear);
    case '-':
      return !ending.clear && written.lead().endsWith('->') ? -6 : 0;
    case '&':
      return ending.clear ? 0 : -2;
    default:
      return 0;
  }
}

/** `*.evil.com`, `.evil.com`; a selector or a hidden file. */
function dotEvidence(lead: string, clear: boolean): number {
  if (!OPEN_DOT.test(lead)) return NEVER;
  // `LIKE '%.evil.com'` as well.
  if (lead.endsWith('*.') || lead.endsWith('%.')) return 2;
  return clear ? -1 : -6;
}

/** The host of a login; the host of an address without its user; else a decorator. */
function atEvidence(lead: string, clear: boolean): number {
  if (/[\w.-]@$/.test(lead)) return 2;
  return clear ? -2 : -5;
}

/** Names of blocking rules: `address=/evil.com/0.0.0.0`; a host without its scheme: `"//evil.com/a"`. */
const RULE_SLASH = /(?:(?:address|server|local|ipset)=|(?:^|[\s"'`(=,])\/)\/$/;

/** After a slash stands a file or folder, unless a host came before it. */
function slashEvidence(lead: string, familiar: boolean): number {
  if (RULE_SLASH.test(lead)) return 4;
  return /\.[a-z]{2,}\/$/i.test(lead) && familiar ? 0 : NEVER;
}

/** Digits after a name that may be a port; followed by more they are the line and column of a file. */
export const PORT = /^:\d{2,5}(?![\d:.])/;

/** Ports that say a host is meant where a number could be that of a line. */
const WELL_KNOWN_PORT =
  /^:(?:80|443|8080|8443|8000|8888|53|25|22|21|465|587|993|995|3389|1337|3333|4444|5555|6667|14444)(?:(?![\d:])|:0 )/;

function afterEvidence(candidate: Candidate, after: string): number {
  const { written, ending, labels } = candidate;
  if (after === '(') return ending.familiar ? 0 : NEVER;
  if (ending.familiar) return 0;
  switch (after) {
    case ':':
      return colonEvidence(written.tail(), ending.file, ending.clear, labels.length === 2 && FILE_LIKE.has(ending.top));
    // `policy.plugin.zone=on`: a setting.
    case '=':
      if (isKey(candidate)) return -8;
      return ending.clear || written.before === '=' ? 0 : -5;
    case '[':
      return ending.clear || BRACKETED.test(written.tail()) ? 0 : -6;
    case '/':
      return ending.file ? 2 : 3;
    case '-':
      return written.tail().startsWith('->') ? 0 : -1;
    case '+':
    case '%':
    case '&':
      return ending.clear ? 0 : -2;
    default:
      return 0;
  }
}

/** An address, `relay=evil.work[203.0.113.7]:25`; the end of a markup, `[b]evil.work[/b]`. */
const BRACKETED = /^\[(?:(?:\d{1,3}\[?\.\]?){3}\d{1,3}|(?:[0-9a-f:]|\[:\]){3,45}|\/\w+)\]/i;

/** A port; a line of a file; a key and its value; a scope. */
function colonEvidence(tail: string, file: boolean, clear: boolean, fileLike: boolean): number {
  if (WELL_KNOWN_PORT.test(tail)) return 5;
  if (PORT.test(tail) && !file) return fileLike ? -2 : 3;
  if (/^:\d/.test(tail)) return -4;
  if (tail.startsWith('::')) return NEVER;
  return clear ? 0 : /^:\s/.test(tail) ? -1 : -3;
}
