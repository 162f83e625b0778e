import { pattern } from '../letters.ts';
import { without } from '../trim.ts';
import { FAMILIAR } from './ambiguous.ts';
import { endingOf } from './ending.ts';
import { isHostName } from './name.ts';

/** Scripts that are written without spaces, or glue their particles to a word: Thai, kana, ideographs, Hangul. */
export const UNSPACED = '\\u0e00-\\u0e7f\\u3005-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af';
const GLUED_END = new RegExp(`^([\\x21-\\x7e]*\\.[a-z]{2,24})[${UNSPACED}]`, 'i');
const GLUED_FRONT = new RegExp(`^[${UNSPACED}]+(?=[a-z0-9])`, 'i');

/**
 * The part of a dotted run of letters, digits, hyphens and underscores that can be a name. Hyphens at its end and
 * underscores around it are signs of a list, of emphasis (`_evil.com_`) or of what was put behind (`evil.com_old`);
 * words of a script without spaces may touch it.
 * @param fixed its start is certain.
 */
export function trimName(run: string, fixed = false): { readonly name: string; readonly start: number } {
  let name = without(run, '', '-_');
  let start = 0;
  const ascii = isAscii(name);
  if (!ascii) {
    const front = fixed ? 0 : (GLUED_FRONT.exec(name)?.[0].length ?? 0);
    const rest = GLUED_END.exec(name.slice(front))?.[1] ?? name.slice(front);
    if (isAscii(rest) && known(rest)) {
      start = front;
      name = rest;
    }
  }
  name = withoutAdjective(withoutSentence(name, fixed));
  if (!fixed) name = withoutNote(name);
  const sign = name.indexOf('_', name.lastIndexOf('.') + 1);
  if (sign > 0 && FAMILIAR.has(lastLabel(name.slice(0, sign)))) name = name.slice(0, sign);
  // A service label (`_dmarc.evil.com`) has the registered one behind it.
  const signs = !fixed && name.startsWith('_') ? (/^_+/.exec(name)?.[0].length ?? 0) : 0;
  if (signs > 0 && (run.endsWith('_') || !isHostName(name))) return { name: name.slice(signs), start: start + signs };
  return { name, start };
}

/** `evil.com.3`: without the number of a footnote, which loses its raised place in a copy. */
export function withoutNote(name: string): string {
  const note = name.search(/\.\d{1,2}$/);
  return note > 0 && FAMILIAR.has(lastLabel(name.slice(0, note))) ? name.slice(0, note) : name;
}

/** What a hyphen makes an adjective of a name with: `the evil.com-based panel`. */
const ADJECTIVE =
  /-(?:based|hosted|themed|style|like|related|owned|registered|branded|linked|controlled|operated|signed|only|specific)$/i;

function withoutAdjective(name: string): string {
  const at = name.search(ADJECTIVE);
  return at > 0 && endingOf(lastLabel(name.slice(0, at)))?.file === false ? name.slice(0, at) : name;
}

/** The first word of a sentence that no space was put before: `evil.com.Then it`, `evil.com.Además`. */
const SENTENCE = pattern()`\.(?=[A-Z\xc0-\xd6\xd8-\xde\u0391-\u03a9\u0404-\u042f][\p{Ll}\u0430-\u045f]+(?:\.|$))`;

/**
 * In plain letters a capital may begin a class as well, so that it has to be certain that a name is before it.
 * @param certain something else says so: the `@` of an address.
 */
function withoutSentence(run: string, certain: boolean): string {
  const at = run.search(SENTENCE);
  if (at < 0 || (!certain && isAscii(run))) return run;
  const name = run.slice(0, at);
  return name === name.toLowerCase() && name.includes('.') && known(name) ? name : run;
}

function known(name: string): boolean {
  return endingOf(lastLabel(name)) !== undefined;
}

function lastLabel(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
