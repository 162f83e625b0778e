import { firstThat } from '../../shared/first-that.ts';
import { NETWORK_SCHEMES } from '../host/schemes.ts';
import { type Claim, settle } from '../scan/claims.ts';
import { MARKED, SCHEMED, SPELLED } from '../scan/features.ts';
import { type Bounds, look, type Readings, readToken, searchReadings } from '../scan/line.ts';
import { type Edit, type NotedReading, PLAIN, type Reading } from '../scan/reading.ts';
import { forEachToken, HAS_HIGH, HAS_SIGN, HAS_SPELLED, type Token } from '../scan/tokens.ts';
import { TOKEN_KINDS } from '../token-kinds.ts';
import { isUnmasked, schemeBefore } from '../url/scheme.ts';
import { leadBeside, REACH } from './beside.ts';
import { rewriteLines } from './by-lines.ts';
import type { Changed } from './changed.ts';
import type { Rewriter } from './rewriter.ts';
import { inCaseOf } from './schemes.ts';
import { overlaid, type Replacement } from './splice.ts';
import { rewriteWhole } from './whole.ts';

const LIVE: ReadonlySet<string> = new Set(['url', 'email', 'ip', 'domain', 'cidr']);

/** Undoing one mark can make another (`[[:]//]`). */
const MAX_PASSES = 6;

/** Addresses and hashes as most lists hold them: no mark is made of digits, points and the letters of a hash alone. */
const MARKLESS = /^[\d.a-f]*$/i;

/** Undoes defanging in a stream: a line comes out once it is complete, the same however the stream is cut. */
export function createRefanger(): Rewriter {
  return rewriteLines(lineEdits, MAX_PASSES);
}

/**
 * Undoes the known ways of defanging in a text: `hxxp[://]evil[.]example` becomes `http://evil.example`. Notations that
 * mean nothing else are undone wherever they stand; those that are also prose, code or patterns (`evil dot com`,
 * `evil\.com`) only where extraction finds an indicator in them. All other text is given back unchanged.
 */
export function refang(text: string): string {
  return MARKLESS.test(text) ? text : rewriteWhole(createRefanger, text);
}

/**
 * What is undone in a line. The first time each token sees its neighbours as they are written. After that they are gone
 * over from the left and from the right in turn, each seeing what was just undone on the side that comes from: a list in
 * which each name is one because of the name beside it is undone at once, not one name in each pass.
 */
function lineEdits(bytes: Buffer, start: number, end: number, pass: number, changed?: Changed): readonly Replacement[] {
  const line = { start, end };
  const edits: Replacement[] = [];
  const backwards = pass > 0 && pass % 2 === 0;
  const visit = (token: Token) => {
    if (!mayHoldMarks(token)) return;
    if (changed && !changed.isNear(token, REACH) && !isNearLast(token, edits)) return;
    const features = look(bytes, token);
    if ((features & UNDOABLE) === 0) return;
    const lead = pass === 0 ? undefined : leadBeside(bytes, token, line, edits);
    const made = tokenEdits(bytes, token, line, features, lead);
    for (const edit of backwards ? made.toReversed() : made) edits.push(edit);
  };
  if (!backwards) {
    forEachToken(bytes, visit, start, end);
    return edits;
  }
  const tokens: Token[] = [];
  forEachToken(bytes, (token) => tokens.push(token), start, end);
  for (const token of tokens.reverse()) visit(token);
  return edits.reverse();
}

/** Whether what was undone last in this going over, the nearest to a token, is in sight of it. */
function isNearLast({ start, end }: Token, made: readonly Replacement[]): boolean {
  const last = made.at(-1);
  return last !== undefined && last.from <= end + REACH && last.to >= start - REACH;
}

/** What a token without is given back as it stands: marks, and schemes that may be masked. */
const UNDOABLE = MARKED | SPELLED | SCHEMED;

function mayHoldMarks({ start, end, flags }: Token): boolean {
  return end - start >= 3 && ((flags & (HAS_SIGN | HAS_HIGH)) !== 0 || (flags & HAS_SPELLED) === HAS_SPELLED);
}

const NONE: readonly Replacement[] = [];
const NO_EDITS: ReadonlySet<Edit> = new Set();

function tokenEdits(
  bytes: Buffer,
  token: Token,
  line: Bounds,
  features: number,
  lead?: Reading['lead'],
): readonly Replacement[] {
  const readings = readToken(bytes, token, line, features, lead);
  const { first, second } = readings;
  if (first.edits.length === 0 && !second) return maskedSchemes(first, NO_EDITS);
  const found: Edit[] = [];
  for (const claim of liveClaims(readings)) addEditsOf(claim, found);
  const undone = new Set(found);
  const alone: Replacement[] = [];
  for (const edit of first.edits) {
    const text = undone.has(edit) ? undefined : edit.undone.alone?.(edit.matched);
    if (text === undefined) continue;
    undone.add(edit);
    alone.push(unwrapped(bytes, token, edit, text));
  }
  const marks = overlaid(found, alone);
  const schemes = maskedSchemes(first, undone);
  return overlaid(second ? overlaid(schemes, maskedSchemes(second, undone)) : schemes, marks);
}

function liveClaims(readings: Readings): readonly Claim[] {
  const claims: Claim[] = [];
  searchReadings(readings, TOKEN_KINDS, claims);
  return claims.length === 0 ? claims : settle(claims).filter(({ kind }) => LIVE.has(kind.name));
}

/** Before a URL that is a part of something else: a parameter, a path. */
const INNER = /[\w=&?/%#;:-]/;

/** Adds what was undone inside an indicator. */
function addEditsOf({ kind, reading, find }: Claim, found: Edit[]): void {
  const { start, end } = find;
  const within = editsWithin(reading as NotedReading, start, end);
  if (within.length === 0) return;
  // `\/` and its like are how programs write a URL down; a name beside them is not part of one, and without its marks
  // a name with a path is a name, and what follows a scheme that nobody knows is no URL.
  const escapes = kind.name === 'url' && NETWORK_SCHEMES.has(find.value.slice(0, find.value.indexOf('://')));
  const kept = within.filter(({ at, text, matched, undone }) => {
    const { mark, wraps, alone } = undone;
    if (mark === PLAIN && !escapes) return false;
    // `ends [.] To`: whether the spaces belong to it is decided when the dot is a dot again. No sentence ends in
    // `evil [.]com`.
    const isOurs = find.confidence === 'high' && SPACED_BEFORE.test(matched);
    if (!isOurs && SPACED.test(matched) && alone?.(matched) !== undefined) return false;
    return text !== '' || wraps || (at > start && at < end);
  });
  const inner = start > 0 && INNER.test(reading.text.charAt(start - 1));
  if (inner && kept.some(({ undone }) => undone.encoded)) return;
  for (const edit of kept) found.push(edit);
}

const SPACED = /[ \t]/;
const SPACED_BEFORE = /^[ \t]+\S+$/;

/** The notations undone between two units of a reading, those at its edges included. */
function editsWithin({ edits }: NotedReading, start: number, end: number): readonly Edit[] {
  const first = firstThat(edits, ({ at }) => at >= start);
  let stop = first;
  while (stop < edits.length && endOf(edits[stop] as Edit) <= end) stop++;
  return edits.slice(first, stop);
}

/** `[[.]]`: square brackets around a mark are part of it, however many. */
function unwrapped(bytes: Buffer, token: Token, { from, to }: Edit, text: string): Replacement {
  if (text === '') return { from, to, text };
  let [first, end] = [from, to];
  while (first > token.start && end < token.end && bytes[first - 1] === 0x5b && bytes[end] === 0x5d) {
    first--;
    end++;
  }
  return { from: first, to: end, text };
}

/** The schemes before `://` that stand for another one. */
function maskedSchemes(reading: NotedReading, undone: ReadonlySet<Edit>): readonly Replacement[] {
  const { text, edits } = reading;
  let colon = text.indexOf('://');
  if (colon < 0) return NONE;
  const found: Replacement[] = [];
  let next = 0;
  for (; colon >= 0; colon = text.indexOf('://', colon + 3)) {
    while (next < edits.length && endOf(edits[next] as Edit) <= colon) next++;
    const maker = edits[next];
    if (maker && maker.at <= colon && !undone.has(maker)) continue;
    const scheme = schemeBefore(text, colon);
    if (!scheme || !isUnmasked(text, scheme, colon)) continue;
    const written = text.slice(scheme.start, colon);
    found.push({ from: reading.own(scheme.start), to: reading.to(colon), text: inCaseOf(scheme.name, written) });
  }
  return found;
}

function endOf({ at, text }: Edit): number {
  return at + text.length;
}
