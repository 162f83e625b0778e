import type { Input } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import { likely } from '../likely.ts';

type Change = Input<'incidents.update'>;
type Classification = NonNullable<Change['classification']>;
type Reason = NonNullable<Change['classification_reason']>;

const CLASSIFICATIONS: readonly Classification[] = ['TruePositive', 'BenignPositive', 'FalsePositive', 'Undetermined'];
const REASONS: readonly Reason[] = [
  'SuspiciousActivity',
  'SuspiciousButExpected',
  'IncorrectAlertLogic',
  'InaccurateData',
];

/** The word meant, whatever its case and however its parts are joined: `true-positive`, `TRUEPOSITIVE`. */
function word<T extends string>(text: string, words: readonly T[], option: string): T {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  const found = words.find((each) => each.toLowerCase() === plain);
  if (found) return found;
  const near = likely(text, words);
  const hint = `${near ? `did you mean ${near}? ` : ''}one of: ${words.join(', ')}`;
  throw new Failure('usage', `${option}: '${text}' is none`, hint);
}

/**
 * How an incident is closed: classification and reason by themselves, or joined as in `TruePositive-SuspiciousActivity`.
 * Whether the two go together is the engine's to say.
 * @throws Failure `usage` for words that are none
 */
export function closingOf(
  classification: string,
  reason: string | undefined,
): Pick<Change, 'classification' | 'classification_reason'> {
  const plain = classification.toLowerCase().replace(/[\s_-]/g, '');
  const begun = CLASSIFICATIONS.find((each) => plain.startsWith(each.toLowerCase()));
  const joined = begun === undefined ? '' : plain.slice(begun.length);
  if (begun === undefined || joined === '') {
    return {
      classification: word(classification, CLASSIFICATIONS, '--classification'),
      ...(reason !== undefined && { classification_reason: word(reason, REASONS, '--reason') }),
    };
  }
  const named = word(joined, REASONS, '--classification');
  if (reason !== undefined && word(reason, REASONS, '--reason') !== named)
    throw new Failure('usage', `--reason ${reason} contradicts --classification ${classification}`);
  return { classification: begun, classification_reason: named };
}
