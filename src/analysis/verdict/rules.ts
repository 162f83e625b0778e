/** A verdict that rests on opinions; its score is kept within a band, so that scores of two verdicts never cross. */
export type BandedVerdict = 'malicious' | 'suspicious' | 'benign' | 'unknown';

/** The verdicts that may be asked to end a run as a finding (`--fail-on`), the worst first. */
export const FINDING_VERDICTS = ['malicious', 'suspicious', 'unknown'] as const satisfies readonly BandedVerdict[];

/** Every number of the verdict rule; a profile may change them. Weights are 0..1, confidences 0..10, scores 0..100. */
export interface VerdictRules {
  /** A hit that decides alone: at least this reliable and this heavy. */
  readonly authoritativeConfidence: number;
  readonly authoritativeWeight: number;
  /** Malicious votes of two groups decide together when each is at least this reliable. */
  readonly corroboratedConfidence: number;
  /** The least reliable malicious vote that makes an indicator suspicious. */
  readonly maliciousConfidence: number;
  /** One suspicious vote of this weight is enough, two groups need `suspiciousPairWeight` each. */
  readonly suspiciousWeight: number;
  readonly suspiciousPairWeight: number;
  /** The least reliable benign vote that counts; popularity alone stays below. */
  readonly benignConfidence: number;
  /** Crowd votes from this score on are not outweighed by a benign vote. */
  readonly crowdScore: number;
  /** Sightings keep their full weight this long, then lose half of it every `halfLifeDays`, down to `decayFloor`. */
  readonly freshDays: number;
  readonly halfLifeDays: number;
  readonly decayFloor: number;
  /** Groups that must agree for high confidence. */
  readonly agreeingGroups: number;
  readonly bands: Readonly<Record<BandedVerdict, readonly [low: number, high: number]>>;
}

export const DEFAULT_RULES: VerdictRules = {
  authoritativeConfidence: 8,
  authoritativeWeight: 0.5,
  corroboratedConfidence: 5,
  maliciousConfidence: 4,
  suspiciousWeight: 0.2,
  suspiciousPairWeight: 0.1,
  benignConfidence: 7,
  crowdScore: 90,
  freshDays: 30,
  halfLifeDays: 90,
  decayFloor: 0.25,
  agreeingGroups: 3,
  bands: { malicious: [70, 100], suspicious: [25, 69], benign: [0, 9], unknown: [0, 24] },
};
