import { GLUED_SCHEME } from '../host/glued-scheme.ts';
import { NETWORK_SCHEMES } from '../host/schemes.ts';
import { inCaseOf, unmaskScheme } from '../text/schemes.ts';
import { authorityAt } from './authority.ts';

const SCHEME_TAIL = /[a-z][a-z0-9+.*_#~-]{0,19}$/i;
const GLUED = new RegExp(`${GLUED_SCHEME}$`, 'i');

/** A scheme as found in a text: where it starts, what it is called, whether it was masked. */
export interface Scheme {
  readonly start: number;
  readonly name: string;
  readonly masked: boolean;
}

/** The scheme that ends before `://`; glued to other letters only its known end counts. */
export function schemeBefore(text: string, at: number): Scheme | undefined {
  const run = SCHEME_TAIL.exec(text.slice(Math.max(0, at - 20), at))?.[0];
  if (!run) return undefined;
  const masked = unmaskScheme(run);
  if (masked) return { start: at - run.length, name: masked, masked: true };
  if (NETWORK_SCHEMES.has(run.toLowerCase())) return { start: at - run.length, name: run.toLowerCase(), masked: false };
  const known = GLUED.exec(run)?.[0];
  if (known)
    return { start: at - known.length, name: unmaskScheme(known) ?? known.toLowerCase(), masked: /xx/i.test(known) };
  return /^[a-z][a-z0-9+.-]*$/i.test(run)
    ? { start: at - run.length, name: run.toLowerCase(), masked: false }
    : undefined;
}

/**
 * Whether a masked scheme before the `://` at `colon` stands for another one. `hxxp` always does, as `defang` writes it; any
 * other (`tp`, `fxp`, `meow`) may be a word as well, so a host has to follow.
 */
export function isUnmasked(text: string, { start, masked }: Scheme, colon: number): boolean {
  return masked && (/^hxxps?$/i.test(text.slice(start, colon)) || authorityAt(text, colon + 3) !== undefined);
}

/** The path and query of a URL: the URLs inside it were masked the same way. */
function unmaskedInside(rest: string): string {
  let made = '';
  let done = 0;
  for (let colon = rest.indexOf('://'); colon >= 0; colon = rest.indexOf('://', colon + 3)) {
    const scheme = schemeBefore(rest, colon);
    if (!scheme || scheme.start < done || !isUnmasked(rest, scheme, colon)) continue;
    made += rest.slice(done, scheme.start) + inCaseOf(scheme.name, rest.slice(scheme.start, colon));
    done = colon;
  }
  return done === 0 ? rest : made + rest.slice(done);
}

/** In HTML, where most of the Web is read, `&amp;` means `&`. */
export function plainRest(rest: string): string {
  return unmaskedInside(rest.replace(/&amp;/gi, '&'));
}
