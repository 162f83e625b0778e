import { extractText, type Hit, OBSERVABLE_TYPES } from '../../src/ioc/index.ts';
import type { Document, Label, ScoredType } from './document.ts';

/** Expected and found, expected and not found, found and not expected. */
export interface Counts {
  right: number;
  missed: number;
  extra: number;
}

/** One value that was missed, or found and not expected. */
export interface Mistake {
  readonly document: Document;
  readonly fault: 'missed' | 'extra';
  readonly type: ScoredType;
  readonly value: string;
  /** The line of the text it stands in. */
  readonly line: string;
}

/**
 * Types whose borders are a matter of taste, so that texts hold more of them than are labelled: what is found beyond the
 * labels is not counted.
 */
const OPEN: ReadonlySet<ScoredType> = new Set(['file_path', 'registry_key', 'user_agent', 'phone', 'yara']);

function scoredType(hit: Hit): ScoredType {
  if (hit.type === 'hash') return hit.algorithm ?? 'md5';
  if (hit.type === 'ip') return hit.value.includes(':') ? 'ip6' : 'ip4';
  return hit.type;
}

/** What predefined keys of the Windows registry are called for short. */
const SHORT_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^hkey_local_machine(?=\\)/, 'hklm'],
  [/^hkey_current_user(?=\\)/, 'hkcu'],
];

/** One form for what may be written in several: case, the signs in a MAC or phone number, the dot at the end of a name. */
function canonical(type: ScoredType, value: string): string {
  if (type === 'mac') return value.toLowerCase().replace(/[^0-9a-f]/g, '');
  if (type === 'domain') return value.toLowerCase().replace(/\.$/, '');
  if (type === 'url' || type === 'btc' || type === 'xmr' || type === 'eth' || type === 'ssdeep') return value;
  if (type === 'phone') return value.replace(/\D/g, '');
  if (type === 'registry_key') {
    return SHORT_KEYS.reduce((key, [long, short]) => key.replace(long, short), value.toLowerCase());
  }
  return value.toLowerCase();
}

const key = (type: ScoredType, value: string) => `${type} ${canonical(type, value)}`;

/** The line of a text that holds an index. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
}

/** Where a byte of the text stands among its characters; both ascend, so one pass serves all hits. */
function characterIndex(text: string): (byte: number) => number {
  const bytes = Buffer.from(text);
  let at = 0;
  let characters = 0;
  return (byte) => {
    if (byte < at) {
      at = 0;
      characters = 0;
    }
    characters += bytes.toString('utf8', at, byte).length;
    at = byte;
    return characters;
  };
}

/** Hits outside of the stretches that are in doubt, with the index of their first character. */
function undoubted(document: Document, hits: readonly Hit[]): { readonly hit: Hit; readonly at: number }[] {
  const indexOf = characterIndex(document.text);
  return hits
    .map((hit) => ({ hit, at: indexOf(hit.offset) }))
    .filter(
      ({ hit, at }) =>
        !document.doubts.some((doubt) => at < doubt.at + doubt.raw.length && doubt.at < at + hit.raw.length),
    );
}

/** Compares the distinct values of one document with its labels. */
export function compare(
  document: Document,
  hits: readonly Hit[],
  labels: readonly Label[] = document.labels,
): Compared {
  const expected = new Map(labels.map((label) => [key(label.type, label.value), label]));
  const found = new Map(undoubted(document, hits).map((each) => [key(scoredType(each.hit), each.hit.value), each]));
  const right: ScoredType[] = [];
  const mistakes: Mistake[] = [];
  for (const [name, { type, value, at }] of expected) {
    if (found.has(name)) right.push(type);
    else mistakes.push({ document, fault: 'missed', type, value, line: lineAt(document.text, at) });
  }
  for (const [name, { hit, at }] of found) {
    const type = scoredType(hit);
    if (expected.has(name) || OPEN.has(type)) continue;
    mistakes.push({ document, fault: 'extra', type, value: hit.value, line: lineAt(document.text, at) });
  }
  return { right, mistakes };
}

export interface Compared {
  /** The type of each value that was expected and found. */
  readonly right: readonly ScoredType[];
  readonly mistakes: readonly Mistake[];
}

/** Extracts from a document, as the vectors do, and compares. */
export function examine(document: Document, hosts: boolean): Compared {
  const hits = extractText(document.text, { types: OBSERVABLE_TYPES, includePrivate: true, hosts });
  return compare(document, hits, hosts ? document.labels : document.labels.filter((label) => !label.host));
}
