import type { Fields } from '../network/fields.ts';
import { SourceError } from '../network/source-error.ts';
import type { Answer, Opinion } from '../plugin.ts';
import { shown } from '../shown.ts';
import { SOURCE } from './api.ts';

/** That a run saw nothing specific is no statement: only what the vendor vouches for is harmless. */
const VERDICTS: Readonly<Record<string, Opinion>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  whitelisted: 'benign',
  'no specific threat': 'none',
  'no verdict': 'none',
};

const CONFIDENCE = 8;

/** For verdicts that come without a threat score. */
const SCORES: Readonly<Record<Opinion, number>> = { malicious: 85, suspicious: 50, benign: 0, none: 0 };

/** The verdict of a file or a run. */
export interface Verdict {
  /** In the source's words. */
  readonly word: string;
  readonly opinion: Opinion;
  /** 0..100; undefined where the source gives none. */
  readonly threat: number | undefined;
}

/** @throws SourceError for a verdict that is not known here: it must not look like none. */
export function verdictOf(fields: Fields): Verdict {
  const word = fields.textIfAny('verdict') ?? 'no verdict';
  const opinion = Object.hasOwn(VERDICTS, word) ? VERDICTS[word] : undefined;
  if (!opinion)
    throw new SourceError('bad_response', `${SOURCE.displayName}: a verdict not known here, ${shown(word)}`);
  const threat = fields.has('threat_score') ? fields.number('threat_score', 0, 100) : undefined;
  return { word, opinion, threat };
}

/** The opinion that a verdict amounts to. */
export function judged({ opinion, threat }: Verdict, reasons: readonly string[]): Answer {
  if (opinion === 'none') return { reasons };
  const score = opinion === 'benign' ? 0 : (threat ?? SCORES[opinion]);
  return { verdict: opinion, score, confidence: CONFIDENCE, reasons };
}
