import type { ObservableType } from '../../src/ioc/index.ts';

/** The types as they are scored: `ip` and `hash` in their parts. */
export type ScoredType = Exclude<ObservableType, 'ip' | 'hash'> | 'ip4' | 'ip6' | 'md5' | 'sha1' | 'sha256' | 'sha512';

/** The types that the targets are about. */
export const CORE_TYPES = ['ip4', 'ip6', 'domain', 'url', 'email', 'md5', 'sha1', 'sha256', 'sha512', 'cve'] as const;

/** The independent parts of the corpus, of other sentences, words and ways to defang: a rule has to hold in all of them. */
export const PARTS = ['A', 'B', 'C', 'D'] as const;
export type Part = (typeof PARTS)[number];

/** One indicator that an analyst would mark, and where it stands. */
export interface Label {
  readonly type: ScoredType;
  /** The normalised value that has to be reported. */
  readonly value: string;
  /** The characters of the text it is read from. */
  readonly raw: string;
  /** Index of the first character of `raw` in the text. */
  readonly at: number;
  /** The host of a URL or e-mail: expected only when hosts are asked for. */
  readonly host?: true;
}

/** A stretch on which analysts disagree: what is found or missed in it is not scored. */
export interface Doubt {
  readonly at: number;
  readonly raw: string;
}

export interface Document {
  readonly name: string;
  readonly kind: string;
  readonly family: string;
  readonly part: Part;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly doubts: readonly Doubt[];
  /** The same document before it was defanged, when it was and the way back is unique. */
  readonly plain?: string;
  /** How its author defangs. */
  readonly style?: string;
}
