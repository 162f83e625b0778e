import { isHalfBefore, isHostStart, isPartBefore } from './before-scheme.ts';
import { isNoted, NOTED_REACH } from './noted.ts';
import type { Rewriter } from './rewriter.ts';
import { endsWith, inScheme, isAlphanumeric, LONGEST_SCHEME, schemeBefore, webSchemeBefore } from './scheme-bytes.ts';
import type { DefangStyle } from './style-names.ts';
import { STYLES, type Style } from './styles.ts';
import { rewriteWhole } from './whole.ts';

export interface DefangOptions {
  /** The literal rule: every mark of the style, also the full stop at the end of a sentence. */
  readonly everything?: boolean;
}

/** A mark and what decides about it after it. */
const AHEAD = 2 + NOTED_REACH;
/** What is kept of the text before: a scheme and the byte before it. */
const BEHIND = LONGEST_SCHEME + 2;

const NEWLINE = 0x0a;
const COLON = 0x3a;
const SLASH = 0x2f;
const DOT = 0x2e;
const AT = 0x40;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;
const MAILTO = 'mailto';
const MASKED = Buffer.from('HXXPS');
/** The bit that makes an ASCII letter a small one. */
const SMALL = 0x20;

const MARKS = new Uint8Array(256);
for (const mark of [DOT, AT, COLON]) MARKS[mark] = 1;

/** What may follow a dot inside a token; quotes and brackets close a sentence as well, so they do not count. */
const AFTER_DOT = new Uint8Array(256).fill(1, 0x80);
for (let byte = 0; byte < 0x80; byte++) AFTER_DOT[byte] = /[\w\-%/:?#@&=~+*]/.test(String.fromCharCode(byte)) ? 1 : 0;

/** A space; no byte at all counts as one. */
const GAP = new Uint8Array(256);
for (const byte of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]) GAP[byte] = 1;

/** What a dot inside a token may follow. */
const BEFORE_DOT = new Uint8Array(256).map((_, byte) => (GAP[byte] === 1 || byte === BACKSLASH ? 0 : 1));

/** Whether a no-break space stands before or after the mark at `at`: `M.\u00a0Dupont`. */
function isSpaced(text: Buffer, at: number): boolean {
  return (text[at + 1] === 0xc2 && text[at + 2] === 0xa0) || (text[at - 1] === 0xa0 && text[at - 2] === 0xc2);
}

/** Letters and digits: a mark between two of them is part of no notation. */
const PLAIN = new Uint8Array(256).map((_, byte) => (/[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** Brackets in which `://` is no link. */
const OPENING = new Uint8Array(256);
for (const sign of '[({') OPENING[sign.charCodeAt(0)] = 1;

/**
 * Defangs a stream by the marks of a style, IPv6 addresses apart. All other bytes come out as they went in, invalid
 * UTF-8 as well. Each byte is looked at once and a mark with the few around it; what comes out depends on the text
 * alone, never on where the chunks end, and a line comes out once it is complete.
 */
export class Defanger implements Rewriter {
  readonly #style: Style;
  readonly #everything: boolean;
  /** The last bytes already given out, then those still undecided. */
  #text: Buffer = Buffer.alloc(0);
  #done = 0;
  #out: Buffer = Buffer.alloc(0);
  #length = 0;

  constructor(style: DefangStyle, { everything = false }: DefangOptions = {}) {
    this.#style = STYLES[style];
    this.#everything = everything;
  }

  write(chunk: Uint8Array): Uint8Array {
    this.#text = Buffer.concat([this.#text, chunk]);
    return this.#advance(this.#limit());
  }

  end(): Uint8Array {
    return this.#advance(this.#text.length);
  }

  /** Up to where everything is decided: the end of a line, or a little before the end and not inside a scheme. */
  #limit(): number {
    const text = this.#text;
    let limit = text.length - AHEAD;
    for (let back = 0; back < BEHIND && inScheme(text, limit - 1); back++) limit--;
    return Math.max(limit, text.lastIndexOf(NEWLINE) + 1, this.#done);
  }

  /** Gives out everything that begins before `limit`. */
  #advance(limit: number): Uint8Array {
    // One byte becomes three at most; a scheme that gets brackets is longer than they are.
    this.#out = Buffer.allocUnsafe((limit - this.#done + AHEAD) * 3);
    this.#length = 0;
    let at = this.#done;
    for (;;) {
      at = this.#toColon(at, limit);
      if (at >= limit) break;
      at += this.#colon(at);
    }
    const kept = Math.max(0, at - BEHIND);
    this.#text = this.#text.subarray(kept);
    this.#done = at - kept;
    return this.#out.subarray(0, this.#length);
  }

  /**
   * Writes what stands before the next colon that may be a mark, or before `limit`; where that is. All in one loop over
   * local variables: a call for each mark takes twice as long.
   */
  #toColon(start: number, limit: number): number {
    const text = this.#text;
    const out = this.#out;
    const everything = this.#everything;
    const { at: withAts, masks } = this.#style;
    let length = this.#length;
    let at = start;
    while (at < limit) {
      const byte = text[at] as number;
      if (MARKS[byte] === 0) {
        out[length++] = byte;
        at++;
        continue;
      }
      const before = at > 0 ? (text[at - 1] as number) : NEWLINE;
      const after = at + 1 < text.length ? (text[at + 1] as number) : NEWLINE;
      if (byte === COLON && (after === SLASH || !masks)) break;
      let live = byte === DOT || (byte === AT && withAts);
      if (!everything && byte === DOT) {
        live = AFTER_DOT[after] === 1 && BEFORE_DOT[before] === 1 && !isSpaced(text, at);
      } else if (!everything) live &&= GAP[before] === 0 && GAP[after] === 0 && !isSpaced(text, at);
      if (live && ((PLAIN[before] as number) & (PLAIN[after] as number) || !isNoted(text, at))) {
        out[length] = OPEN;
        out[length + 1] = byte;
        out[length + 2] = CLOSE;
        length += 3;
      } else out[length++] = byte;
      at++;
    }
    this.#length = length;
    return at;
  }

  /** Writes what stands for the colon at `at`; how many bytes it takes up. */
  #colon(at: number): number {
    const text = this.#text;
    if (text[at + 1] === SLASH && text[at + 2] === SLASH) return this.#slashes(at);
    // `[mailto]:bob`, where schemes are bracketed.
    const start = at - MAILTO.length;
    const named = !this.#style.masks && endsWith(text, at, MAILTO) && !inScheme(text, start - 1);
    const isScheme = named && !isPartBefore(text, start) && !isHostStart(text, start);
    if (isScheme && isAlphanumeric(text, at + 1)) this.#bracketWritten(MAILTO.length);
    return this.#copy(at, 1);
  }

  #slashes(at: number): number {
    const text = this.#text;
    const before = at > 0 ? (text[at - 1] as number) : NEWLINE;
    const after = at + 3 < text.length ? (text[at + 3] as number) : NEWLINE;
    // `\\[://]` would be brackets that are escaped.
    if ((before === OPEN && after === CLOSE) || before === BACKSLASH) return this.#copy(at, 3);
    // `hxxp[://evil`, `hxxp\\[://\\]evil`, `hxxp(://)evil`
    if (OPENING[before] === 1 && isHalfBefore(text, at - 2)) return this.#copy(at, 3);
    if (!this.#everything && (GAP[before] === 1 || GAP[after] === 1)) return this.#copy(at, 3);
    if (this.#style.masks) {
      this.#mask(webSchemeBefore(text, at));
      return this.#bracketed(at, 3);
    }
    const scheme = schemeBefore(text, at);
    // `evil\\.com://`: what ends a name is no scheme. `evil.]com://`: half a pair of brackets would find its other half.
    if (scheme > 0 && isPartBefore(text, at - scheme)) return this.#bracketed(at, 3);
    if (scheme === 0) return before === CLOSE ? this.#copy(at, 3) : this.#bracketed(at, 3);
    this.#bracketWritten(scheme);
    return this.#copy(at, 3);
  }

  #copy(at: number, size: number): number {
    for (let index = at; index < at + size; index++) this.#out[this.#length++] = this.#text[index] as number;
    return size;
  }

  #bracketed(at: number, size: number): number {
    const text = this.#text;
    const out = this.#out;
    let length = this.#length;
    out[length++] = OPEN;
    for (let index = at; index < at + size; index++) out[length++] = text[index] as number;
    out[length++] = CLOSE;
    this.#length = length;
    return size;
  }

  /** `http` just written becomes `hxxp`. Each letter keeps its case, so that refanging gives it back. */
  #mask(scheme: number): void {
    if (scheme === 0) return;
    const out = this.#out;
    const start = this.#length - scheme;
    // `hTtp`: a large letter behind a small one would be taken for part of the mask.
    const small = ((out[start] as number) & SMALL) !== 0;
    if (small && out.subarray(start, this.#length).some((byte) => (byte & SMALL) === 0)) return;
    for (let index = 0; index < scheme; index++)
      out[start + index] = (MASKED[index] as number) | ((out[start + index] as number) & SMALL);
  }

  /** Puts brackets around the bytes just written. */
  #bracketWritten(size: number): void {
    const start = this.#length - size;
    this.#out.copyWithin(start + 1, start, this.#length);
    this.#out[start] = OPEN;
    this.#out[this.#length + 1] = CLOSE;
    this.#length += 2;
  }
}

/**
 * Makes every indicator in a text unclickable: `http://evil.example/a` becomes `hxxp[://]evil[.]example/a`. Idempotent,
 * and undone by `refang`.
 */
export function defang(text: string, options: DefangOptions = {}): string {
  return rewriteWhole(() => new Defanger('socbuddy', options), text);
}

/** One indicator made unclickable, for tables; a value is no sentence, so the literal rule applies. */
export function defangValue(value: string): string {
  return defang(value, { everything: true });
}
