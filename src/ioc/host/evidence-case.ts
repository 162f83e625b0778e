import { FILE_LIKE } from './ambiguous.ts';
import { type Candidate, NEVER } from './candidate.ts';
import type { Ending } from './ending.ts';

/** `myVar.io`, `fooBar.name`: an identifier, as a host name is hardly ever written. */
const CAMEL = /^(?:.*\.)?[a-z][a-z0-9]*[A-Z]/;
const PASCAL = /[a-z][A-Z]/;
/** Acronyms before `.NET`. */
const DOT_NET = /^(?:ASP|VB|ADO|ML|WIN|MS)$/i;

/**
 * Names are written in lower case, in capitals throughout, or with capitals in front; resolvers that guard against
 * forged answers mix case at random (`eViL.cOm`). Anything else is a class, a constant, a sentence or a signature.
 */
export function caseEvidence({ written: { name }, ending }: Candidate): number {
  if (!/[A-Z]/.test(name)) return 0;
  const dot = name.lastIndexOf('.');
  const top = name.slice(dot + 1);
  const rest = name.slice(0, dot);
  if (top === top.toLowerCase()) return restEvidence(rest, ending);
  if (top === top.toUpperCase()) {
    if (rest !== rest.toUpperCase()) return ending.familiar && rest === rest.toLowerCase() ? -4 : NEVER;
    return DOT_NET.test(rest) && top === 'NET' ? NEVER : ending.familiar ? 0 : -1;
  }
  if (!ending.familiar) return NEVER;
  if (!/^[A-Z][a-z]+$/.test(top)) return 0;
  return top === 'Net' || !/^[A-Z]/.test(rest) ? NEVER : -2;
}

/** Endings that firms take for their names. */
const BRANDS = /^(?:ai|dev|network|link|zone|me|report)$/;

function restEvidence(rest: string, ending: Ending): number {
  if (ending.familiar) return 0;
  if (CAMEL.test(rest)) return -9;
  // `OpenThing.io`, `DROVAX.io`: a class, a program, a signature.
  if (PASCAL.test(rest) || rest === rest.toUpperCase()) return ending.clear ? -6 : -8;
  // `Calculator.app`, `Notes.pl`, `Drovax.io`.
  return FILE_LIKE.has(ending.top) && !ending.clear && !BRANDS.test(ending.top) && /^[A-Z][a-z]/.test(rest) ? -4 : -1;
}
