import { spelledOut } from '../letters.ts';
import { type Backslashes, backslashesOf } from './backslash.ts';
import type { Notation } from './notation-type.ts';
import { FIRM } from './notations-firm.ts';
import { LOOSE } from './notations-loose.ts';
import { type Percents, percentsOf } from './percent.ts';
import { type NotedReading, plainReading, type Reading, ReadingBuilder, type Source } from './reading.ts';

/** A notation with its pattern, which is tried at one place only. */
interface Form {
  readonly notation: Notation;
  pattern(ascii: boolean): RegExp;
}

/**
 * Compiling the classes of all letters of all scripts takes longer than reading a page, and most tokens are ASCII: they
 * get a pattern of their own, and each is made when a text needs it.
 */
function form(notation: Notation): Form {
  let plain: RegExp | undefined;
  let full: RegExp | undefined;
  return {
    notation,
    pattern(ascii) {
      if (!ascii) {
        full ??= new RegExp(spelledOut(notation.pattern), 'iy');
        return full;
      }
      plain ??= new RegExp(notation.pattern.replaceAll('\\p{L}', 'a-z').replaceAll('\\p{N}', '0-9'), 'iy');
      return plain;
    },
  };
}

/** Signs beyond ASCII count as one where a second sign is asked for. */
const OTHER_SIGN = 0;
const ASCII_SIGNS = 128;

/** A set of notations tried together: at each place those that can begin with the signs that stand there. */
class Rank {
  readonly #forms: readonly Form[];
  /** By the first sign and the second one. */
  readonly #known: (readonly Form[] | undefined)[][] = [];
  /** 1 for an ASCII sign that one begins with. */
  readonly #begins = new Uint8Array(ASCII_SIGNS);
  readonly #others = new Set<number>();

  constructor(notations: readonly Notation[]) {
    this.#forms = notations.map(form);
    for (const { begins } of notations) {
      for (let index = 0; index < begins.length; index++) {
        const code = begins.charCodeAt(index);
        if (code < ASCII_SIGNS) this.#begins[code] = 1;
        else this.#others.add(code);
      }
    }
  }

  /** The first place from `at` on where one may begin; the length of the text where none does. */
  next(text: string, at: number): number {
    let index = at;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < ASCII_SIGNS ? this.#begins[code] === 1 : this.#others.has(code)) break;
    }
    return index;
  }

  /** The notation that stands at `at`, its pattern's `lastIndex` at its end; of several the first. */
  at(text: string, at: number, ascii: boolean): Form | undefined {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : OTHER_SIGN;
    for (const each of this.#fitting(text.charCodeAt(at), next < ASCII_SIGNS ? next : OTHER_SIGN)) {
      const pattern = each.pattern(ascii);
      pattern.lastIndex = at;
      if (pattern.test(text)) return each;
    }
    return undefined;
  }

  #fitting(first: number, second: number): readonly Form[] {
    this.#known[first] ??= [];
    const known = this.#known[first] as (readonly Form[] | undefined)[];
    known[second] ??= this.#forms.filter(({ notation: { begins, next } }) => {
      if (!begins.includes(String.fromCharCode(first))) return false;
      return next === undefined || second === OTHER_SIGN || next.includes(String.fromCharCode(second));
    });
    return known[second];
  }
}

/** The notations that are evidence by themselves, or do no harm. */
export const FIRM_RANK = new Rank(FIRM);
/** Those and the ones that are also plain prose. */
export const LOOSE_RANK = new Rank([...LOOSE, ...FIRM]);

/** A reading of a text with the notations of a rank undone. */
export function readNotation(source: Source, lead: Reading['lead'], rank: Rank): NotedReading {
  const { text, starts } = source;
  const ascii = starts === undefined;
  let builder: ReadingBuilder | undefined;
  let context: Context | undefined;
  /** What comes before is in the reading. */
  let done = 0;
  for (let at = rank.next(text, 0); at < text.length; at = rank.next(text, at)) {
    const found = rank.at(text, at, ascii);
    if (!found) {
      at++;
      continue;
    }
    const matched = text.slice(at, found.pattern(ascii).lastIndex);
    context ??= new Context(text);
    const [written, length] = context.read(found.notation, matched, at);
    if (written !== matched) {
      builder ??= new ReadingBuilder(source);
      builder.copy(done, at);
      builder.replace(at, at + length, written, found.notation);
      done = at + length;
    }
    at += length;
  }
  if (!builder) return plainReading(source, lead);
  builder.copy(done, text.length);
  return builder.build(lead);
}

/** What a match stands for and its length, where what came before in the text decides. */
class Context {
  readonly #text: string;
  readonly #backslashes: Backslashes;
  readonly #percents: Percents = percentsOf();

  constructor(text: string) {
    this.#text = text;
    this.#backslashes = backslashesOf(text);
  }

  read({ name, text }: Notation, matched: string, at: number): readonly [written: string, length: number] {
    if (name === 'back') return this.#backslashes.read(this.#text.charAt(at + 1));
    if (name === 'percent') return [this.#percents.read(matched), matched.length];
    if (name === 'backScheme') this.#backslashes.slant();
    if (name === 'percentScheme') this.#percents.start(matched);
    return [typeof text === 'string' ? text : text(matched), matched.length];
  }
}
