import { CODE_WORDS, FAMILIAR, FILE_ENDINGS, HALF_AND_HALF, MOSTLY_DOMAINS, OTHER_ROOTS } from './ambiguous.ts';
import { isTopLevel } from './suffix.ts';

/**
 * What a last label says by itself. Weights of evidence are estimated, as binary logarithms of odds: 3 means that of nine plain names
 * written like this eight are domains, 0 that half of them are, -3 that one of nine is.
 */
export interface Ending {
  readonly top: string;
  readonly weight: number;
  /** A name under it needs no more evidence. */
  readonly familiar: boolean;
  /** Nothing but names ends in it: no file, no word of code or prose. */
  readonly clear: boolean;
  /** First of all the extension of a file. */
  readonly file: boolean;
  /** First of all a word of code. */
  readonly word: boolean;
}

const FAMILIAR_WEIGHT = 10;
const CLEAR_WEIGHT = 7;
const MOSTLY_WEIGHT = 3;
const HALF_WEIGHT = 0;
const WORD_WEIGHT = -3;
const FILE_WEIGHT = -5;

function weigh(top: string): number | undefined {
  if (FAMILIAR.has(top)) return FAMILIAR_WEIGHT;
  if (!OTHER_ROOTS.has(top) && !isTopLevel(top)) return undefined;
  if (FILE_ENDINGS.has(top)) return FILE_WEIGHT;
  if (CODE_WORDS.has(top)) return WORD_WEIGHT;
  if (HALF_AND_HALF.has(top)) return HALF_WEIGHT;
  return MOSTLY_DOMAINS.has(top) ? MOSTLY_WEIGHT : CLEAR_WEIGHT;
}

const seen = new Map<string, Ending | undefined>();

/** The ending of a name under which names live; undefined for any other last label. In lower case. */
export function endingOf(top: string): Ending | undefined {
  if (seen.has(top)) return seen.get(top);
  const weight = weigh(top);
  const ending =
    weight === undefined
      ? undefined
      : {
          top,
          weight,
          familiar: weight === FAMILIAR_WEIGHT,
          clear: weight >= CLEAR_WEIGHT,
          file: weight === FILE_WEIGHT,
          word: weight === WORD_WEIGHT,
        };
  // An attacker's text may hold any number of last labels.
  if (seen.size > 20_000) seen.clear();
  seen.set(top, ending);
  return ending;
}
