import { endingOf } from '../host/ending.ts';
import { domainConfidence } from '../host/evidence.ts';
import { withoutScheme } from '../host/glued-scheme.ts';
import { beginsWithNumbers } from '../host/ipv4-place.ts';
import { isHostName } from '../host/name.ts';
import { trimName, UNSPACED, withoutNote } from '../host/trim-name.ts';
import { inUnits } from '../host/units.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern as spelled } from '../letters.ts';
import { AROUND, nearest } from '../scan/around.ts';
import { NAMED } from '../scan/features.ts';
import { LIBERAL, type Mark, type Reading, STRONG } from '../scan/reading.ts';

/** Bounded labels, tried at the start of a word only: an unbroken run costs no more than its length. */
const NAME = spelled(
  'g',
)`(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62}(?:\.[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62})+`;

/** The same for text without other letters, several times as fast. */
const ASCII_NAME = /(?<!\w)\w[\w-]{0,62}(?:\.\w[\w-]{0,62})+/g;
const NOT_ASCII = /[^\x00-\x7f]/;

function candidates(reading: Reading, only?: Mark): readonly Find[] {
  const { text } = reading;
  const pattern = NOT_ASCII.test(text) ? NAME : ASCII_NAME;
  const finds: Find[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (only !== undefined && reading.mark(match.index, match.index + match[0].length) !== only) continue;
    const run = withoutScheme(text, match.index, match[0]);
    const glued = pattern === NAME ? gluedNames(reading, match.index, run) : undefined;
    if (glued) {
      finds.push(...glued);
      continue;
    }
    if (!mayBeName(run, () => reading.mark(match.index, match.index + run.length))) continue;
    const find = judge(reading, match.index, run);
    if (find) finds.push(find);
  }
  return finds;
}

/** Names between words of a script without spaces: `203.0.113.7からevil.comへ`. */
const BETWEEN = new RegExp(
  `(?<=^|[${UNSPACED}])[a-z0-9][\\w-]{0,62}(?:\\.[a-z0-9][\\w-]{0,62})+(?=$|[${UNSPACED}])`,
  'gi',
);

/** Those of a run; undefined where it holds none that could be one, whatever the line says of them. */
function gluedNames(reading: Reading, index: number, run: string): readonly Find[] | undefined {
  let finds: Find[] | undefined;
  const mark = reading.mark(index, index + run.length);
  for (const match of run.matchAll(BETWEEN)) {
    const at = index + match.index;
    if (match[0].length === run.length || !mayBeName(match[0], () => mark)) continue;
    finds ??= [];
    const find = judge(reading, at, match[0]);
    if (find) finds.push(find);
  }
  return finds;
}

/** Most dotted runs of a log are numbers, classes and files: the last label alone says so. */
function mayBeName(matched: string, mark: () => Mark): boolean {
  const last = matched.slice(matched.lastIndexOf('.') + 1);
  const first = last.charCodeAt(0);
  if (first < 0x3a && first > 0x2f) return withoutNote(matched) !== matched;
  if (endingOf(last) !== undefined || !/^[a-z0-9]+$/i.test(last)) return true;
  return endingOf(last.toLowerCase()) !== undefined || mark() === STRONG;
}

/** A place to be filled in before a name: `%s.evil.com`. */
const FORMAT = /^[sdvq]\./;
/** A percent escape before a name, of which the name took the digits, maybe escaped itself: `%3C`, `%253C`. */
const ESCAPED = /^(?:25)?([0-9a-f]{2})/i;

function judge(reading: Reading, index: number, matched: string): Find | undefined {
  const { text } = reading;
  const escaped = text.charAt(index - 1) === '%' ? ESCAPED.exec(matched) : null;
  const filled = !escaped && text.charAt(index - 1) === '%' && FORMAT.test(matched);
  const from = escaped?.[0].length ?? (filled ? 2 : 0);
  const trimmed = trimName(matched.slice(from));
  const start = index + from + trimmed.start;
  const end = start + trimmed.name.length;
  const written = {
    name: trimmed.name,
    mark: reading.mark(start, end),
    before: beforeName(text, start, trimmed.start === 0 ? escaped : null, filled),
    after: text.charAt(end),
    lead: () => leadOf(reading, start, escaped),
    tail: () => tailOf(reading, end),
  };
  if (beginsWithNumbers(trimmed.name)) return undefined;
  // `_find_dot_net_versions`: an identifier that spells a separator.
  if (written.mark === LIBERAL && trimmed.name !== matched) return undefined;
  const confidence = domainConfidence(written);
  return confidence && { start, end, value: trimmed.name.toLowerCase(), confidence };
}

/** The character before a name; a place to be filled in is none. */
function beforeName(text: string, start: number, escaped: RegExpExecArray | null, filled: boolean): string {
  if (escaped) return String.fromCharCode(Number.parseInt(escaped[1] as string, 16));
  return filled ? '' : text.charAt(start - 1);
}

/** The end of what stands before a unit, escapes undone where one is right before it. */
function leadOf(reading: Reading, start: number, escaped: RegExpExecArray | null): string {
  const inside = reading.text.slice(Math.max(0, start - AROUND), start);
  if (escaped)
    return inside.replace(/%(?:25)?([2-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return inside.length < AROUND ? nearest(inUnits(reading.lead()) + inside, AROUND) : inside;
}

function tailOf(reading: Reading, end: number): string {
  const inside = reading.text.slice(end, end + AROUND);
  return inside.length < AROUND ? nearest(inside + inUnits(reading.lead('after')), AROUND, 'after') : inside;
}

const domain: Kind = {
  name: 'domain',
  precedence: 50,
  scope: 'token',
  needs: NAMED,
  cue: /[^.]\.[^.]/,
  parse: (value) => {
    const name = value.toLowerCase().replace(/\.$/, '');
    return isHostName(name, true) ? name : undefined;
  },
  find: candidates,
};
export default domain;
