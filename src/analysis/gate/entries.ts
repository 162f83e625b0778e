import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { compilePattern, type Pattern } from './pattern.ts';

/** One entry of a list of what is internal. */
export type InternalEntry =
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'range'; readonly address: string; readonly bits: number; readonly version: 4 | 6 }
  /** A name, in ASCII and lower case, with everything below it. */
  | { readonly kind: 'name'; readonly name: string };

/** More than a company has, and little enough to compare every indicator with. */
const MOST_ENTRIES = 10_000;

/** A pattern from its slash to the next one that no backslash precedes; anything else ends at a comma or a space. */
const ENTRY = /\/(?:\\.|[^\\/])*\/i?(?=[\s,]|$)|[^\s,]+/g;

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

function rangeOf(text: string): InternalEntry | undefined {
  const [address = '', size, ...more] = text.replace(/^\[(.*)\]$/, '$1').split('/');
  const version = isIP(address);
  if ((version !== 4 && version !== 6) || address.includes('%') || more.length > 0) return undefined;
  const most = version === 4 ? 32 : 128;
  if (size === undefined) return { kind: 'range', address, bits: most, version };
  const bits = /^\d{1,3}$/.test(size) ? Number(size) : Number.NaN;
  return bits <= most ? { kind: 'range', address, bits, version } : undefined;
}

/** `corp.example`, `.corp.example` and `*.corp.example` mean the same: the name and what is below it. */
function nameOf(text: string): InternalEntry | undefined {
  const name = domainToASCII(text.replace(/^(?:\*?\.)/, '').replace(/\.$/, '')).toLowerCase();
  const labels = name.split('.');
  const isName = name.length <= 253 && labels.every((label) => LABEL.test(label)) && !/^[\d.]+$/.test(name);
  return isName ? { kind: 'name', name } : undefined;
}

function entryOf(text: string): InternalEntry {
  if (text.startsWith('/')) {
    const end = text.lastIndexOf('/');
    if (end === 0 || !['', 'i'].includes(text.slice(end + 1)))
      throw new SyntaxError(`the pattern ${text} has no slash at its end`);
    return { kind: 'pattern', pattern: compilePattern(text.slice(1, end)) };
  }
  const entry = rangeOf(text) ?? nameOf(text);
  if (entry) return entry;
  throw new SyntaxError(`'${text}' is no domain, address, range or /pattern/`);
}

/**
 * Reads a list of what is internal: domains (with everything below them), addresses, ranges (`192.0.2.0/24`) and
 * patterns between slashes, with commas, spaces or line breaks between them. Patterns never mind upper and lower case.
 * @throws SyntaxError naming the entry that is none: a list is taken whole or not at all.
 */
export function internalEntries(text: string): readonly InternalEntry[] {
  const words = text.match(ENTRY) ?? [];
  if (words.length > MOST_ENTRIES) throw new SyntaxError(`more than ${MOST_ENTRIES} entries`);
  return words.map(entryOf);
}
