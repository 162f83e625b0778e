/**
 * The words of the graph. The store speaks STIX 2.1: its object types (section 6), its relationship names where it has
 * them, and names of our own in the same style where it has none. The SoCMate API speaks eight types of entity and
 * eight relationships in capitals. This is the one place that says which is which.
 */

/** A type of the SoCMate API. */
export type SocmateType = 'ip' | 'user' | 'host' | 'domain' | 'hash' | 'email' | 'url' | 'process';

const TYPES: Readonly<Record<SocmateType, readonly string[]>> = {
  ip: ['ipv4-addr', 'ipv6-addr'],
  user: ['user-account'],
  host: ['x-socctl-host'],
  domain: ['domain-name'],
  hash: ['file'],
  email: ['email-addr'],
  url: ['url'],
  process: ['process'],
};

/** Types of the store that the SoCMate API has no word for. */
const OTHER_TYPES = ['autonomous-system', 'x-socctl-incident'] as const;

const SOCMATE_OF = new Map(
  Object.entries(TYPES).flatMap(([word, names]) => names.map((name) => [name, word as SocmateType] as const)),
);

/** Every word for a type, the short ones first. */
export const TYPE_WORDS: readonly string[] = [
  ...new Set([...Object.keys(TYPES), ...SOCMATE_OF.keys(), ...OTHER_TYPES]),
];

/** The types of the store that a word means, SoCMate's or STIX's in any case; undefined for no such word. */
export function typesNamed(word: string): readonly string[] | undefined {
  const lower = word.trim().toLowerCase();
  if (Object.hasOwn(TYPES, lower)) return TYPES[lower as SocmateType];
  return TYPE_WORDS.includes(lower) ? [lower] : undefined;
}

/** Every type of the SoCMate API. */
export const SOCMATE_TYPES = Object.keys(TYPES) as readonly SocmateType[];

/** What the SoCMate API calls a type of the store; undefined where it has no word. */
export function socmateType(type: string): SocmateType | undefined {
  return SOCMATE_OF.get(type);
}

/**
 * What the store's relationships mean, beyond those of STIX 2.1 (`resolves-to`, `communicates-with`, `belongs-to` from
 * an address to its autonomous system, `related-to`):
 * - `hosted-on`: a URL and the domain or address it names;
 * - `belongs-to`: also an e-mail address and the domain of its mailbox;
 * - `signed-in-from`, `connected-to`, `ran-on`, `downloaded-from`: SoCMate's, spelled as STIX would.
 * A source of opinions may bring others; they are kept under its own name. In a STIX bundle all but those of STIX are
 * custom names, which a strict reader takes as `related-to`.
 */
const ASSOCIATED = 'ASSOCIATED_WITH';

/** A relationship of the SoCMate API. */
export type SocmateRelationship =
  | 'SIGNED_IN_FROM'
  | 'CONNECTED_TO'
  | 'RESOLVED_TO'
  | 'RAN_ON'
  | 'DOWNLOADED_FROM'
  | 'COMMUNICATED_WITH'
  | 'INVESTIGATED_IN'
  | typeof ASSOCIATED;

const RELATIONSHIPS: Readonly<Record<Exclude<SocmateRelationship, typeof ASSOCIATED>, string>> = {
  SIGNED_IN_FROM: 'signed-in-from',
  CONNECTED_TO: 'connected-to',
  RESOLVED_TO: 'resolves-to',
  RAN_ON: 'ran-on',
  DOWNLOADED_FROM: 'downloaded-from',
  COMMUNICATED_WITH: 'communicates-with',
  INVESTIGATED_IN: 'investigated-in',
};

const CAPITALS = new Map(
  Object.entries(RELATIONSHIPS).map(([word, name]) => [name, word as keyof typeof RELATIONSHIPS] as const),
);

/** What the SoCMate API calls a relationship of the store: `ASSOCIATED_WITH` where it has no word of its own. */
export function socmateRelationship(relationship: string): SocmateRelationship {
  return CAPITALS.get(relationship) ?? ASSOCIATED;
}

/** A relationship's name in the style of STIX 2.1: lower case with hyphens; undefined for what cannot be one. */
export function relationshipNamed(word: string): string | undefined {
  const capitals = word.trim().toUpperCase().replaceAll('-', '_');
  if (Object.hasOwn(RELATIONSHIPS, capitals)) return RELATIONSHIPS[capitals as keyof typeof RELATIONSHIPS];
  const name = capitals.toLowerCase().replaceAll('_', '-');
  return /^[a-z][a-z0-9-]{1,63}$/.test(name) ? name : undefined;
}

/** Whether a relationship of the store is the one a word means; `ASSOCIATED_WITH` means all without a word in SoCMate. */
export function relationshipTest(word: string): ((relationship: string) => boolean) | undefined {
  if (word.trim().toUpperCase() === ASSOCIATED) {
    return (relationship) => socmateRelationship(relationship) === ASSOCIATED;
  }
  const name = relationshipNamed(word);
  return name === undefined ? undefined : (relationship) => relationship === name;
}
