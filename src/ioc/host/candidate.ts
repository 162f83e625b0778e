import type { Mark } from '../scan/reading.ts';
import type { Ending } from './ending.ts';

/** What stands around a dotted name and how it is written: the evidence for its being a domain. */
export interface Written {
  readonly name: string;
  readonly mark: Mark;
  /** The characters right before and after, '' at the edges. */
  readonly before: string;
  readonly after: string;
  /** Some text before and after it in the line. */
  readonly lead: () => string;
  readonly tail: () => string;
}

/** A plain name that may be a domain, as the rules of evidence look at it. */
export interface Candidate {
  readonly written: Written;
  /** In lower case. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly ending: Ending;
  /** The label that is registered: `evil` of `www.evil.co.uk`. */
  readonly owned: string;
  /** The suffix has more than one label: `co.uk`, `github.io`. */
  readonly deepSuffix: boolean;
}

/** The weight of something that no domain is or has. */
export const NEVER = Number.NEGATIVE_INFINITY;
