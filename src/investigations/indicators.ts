import { extractText, type Hit, INDICATOR_TYPES, type Indicator, identify } from '../ioc/index.ts';

/** Indicators analyzed for one text; more are counted and left out. */
const MOST_INDICATORS = 500;

/** What a text holds. */
export interface Found {
  /** Normalised, each once, in the order of the text; at most `MOST_INDICATORS`. */
  readonly indicators: readonly Indicator[];
  /** How many more there were. */
  readonly leftOut: number;
  /** Private and other special addresses, which nobody outside knows anything about. */
  readonly special: number;
}

function distinct(hits: readonly Hit[]): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  for (const { type, value } of hits) {
    const named = INDICATOR_TYPES.find((each) => each === type);
    const indicator = named && identify(value, named);
    if (indicator && !('problem' in indicator)) found.set(`${indicator.type} ${indicator.value}`, indicator);
  }
  return found;
}

/** The indicators of a text, defanged ones among them. Linear in the text. */
export function indicatorsOf(text: string): Found {
  const all = [...distinct(extractText(text)).values()];
  const addresses = { types: ['ip'] as const };
  const special =
    distinct(extractText(text, { ...addresses, includePrivate: true })).size -
    distinct(extractText(text, addresses)).size;
  return {
    indicators: all.slice(0, MOST_INDICATORS),
    leftOut: Math.max(0, all.length - MOST_INDICATORS),
    special,
  };
}
