/** The five types of the Analysis API, in the order every listing uses. */
export const INDICATOR_TYPES = ['ip', 'domain', 'url', 'hash', 'email'] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** One indicator in the form that is stored, compared and sent: refanged, lower-case where case means nothing. */
export interface Indicator {
  readonly type: IndicatorType;
  /** The normalised value: hosts as A-labels (RFC 5891), IPv6 as RFC 5952, hashes in lower case. */
  readonly value: string;
}
