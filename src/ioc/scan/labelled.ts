import type { Find } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from './match.ts';
import type { Reading } from './reading.ts';

/**
 * What stands between a label and its value in tables, JSON, CSV, Markdown and HTML; a bounded run of signs and tags,
 * never a word.
 */
export const LABEL_GAP =
  '(?:[\\s"\'`:=(|)>*,\\[\\]\u2013\u2014\u2192-]|\\\\["\'tn]|</?[a-z]{1,8}(?: [^<>]{0,60})?>){1,64}';

/**
 * A hash that only its label tells from others: behind the label, in brackets after it, or as the value of a MISP
 * attribute of that type. `note` may follow the label: the algorithm, in brackets or not.
 */
export class LabelledHash {
  readonly #pattern: RegExp;
  readonly #digits: RegExp;

  constructor(label: string, note: string, digits: number) {
    const hex = `[0-9a-f]{${digits}}(?![\\p{L}\\p{N}])`;
    const named = `(?<![\\p{L}\\p{N}])(?:${label})(?:[ _.-]?\\(?(?:${note})\\)?)?${LABEL_GAP}`;
    const attribute = `"type"\\s?:\\s?"(?:${label})"[^{}]{0,600}?"value"\\s?:\\s?"`;
    const after = `(?<![\\p{L}\\p{N}])${hex}(?=["'\`\\s]{0,3}[([](?:${label})[)\\]])`;
    this.#pattern = new RegExp(spelledOut(`(?<skip>${named}|${attribute})${hex}|${after}`), 'gi');
    this.#digits = new RegExp(`[0-9a-f]{${digits}}$`, 'i');
  }

  find(reading: Reading, parse: (hex: string) => string | undefined): readonly Find[] {
    return matchAll(reading, this.#pattern, ([text]) => parse(this.#digits.exec(text)?.[0] ?? ''));
  }
}
