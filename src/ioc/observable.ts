/** Every type that extraction knows, in the order every listing uses: the five indicators, then the rest. */
export const OBSERVABLE_TYPES = [
  'ip',
  'domain',
  'url',
  'hash',
  'email',
  'cidr',
  'asn',
  'cve',
  'mac',
  'attack',
  'ssdeep',
  'imphash',
  'authentihash',
  'btc',
  'eth',
  'xmr',
  'file_path',
  'registry_key',
  'user_agent',
  'uuid',
  'phone',
  'yara',
] as const;
export type ObservableType = (typeof OBSERVABLE_TYPES)[number];

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

/**
 * How sure we are that the text means an indicator of that type, by how it was written and what stands around it. The
 * weights behind it are estimates: `high` is meant to be wrong about once in 64 times, `medium` once in 8, `low` about
 * every second time.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** One occurrence in a text. */
export interface Hit {
  readonly type: ObservableType;
  /** Refanged; hosts as written but in lower case, hashes in lower case, IPv6 as RFC 5952. */
  readonly value: string;
  /** The bytes of the text it was read from, decoded as UTF-8. */
  readonly raw: string;
  /** Position of the first byte of `raw` in the whole input, from 0. */
  readonly offset: number;
  /** Number of the line, from 1. */
  readonly line: number;
  /** Whether the author had made it unclickable. */
  readonly defanged: boolean;
  readonly confidence: Confidence;
  readonly algorithm?: HashAlgorithm;
  /** The text around it on its line, itself in the middle, as it stands there. */
  readonly context?: string;
}

export interface ExtractOptions {
  /** The types to report; the five indicator types when left out. */
  readonly types?: readonly ObservableType[];
  /** Report private, loopback, multicast, reserved ... addresses as well. */
  readonly includePrivate?: boolean;
  /** Also report the host of every URL and e-mail address as a hit of its own. */
  readonly hosts?: boolean;
  /** Give each hit up to this many characters of its line on either side. */
  readonly context?: number;
}
