/** The words of the SoCMate API and of the store, which speaks STIX 2.1: the one place here that says which is which. */

const TYPES: Readonly<Record<string, string>> = {
  user: 'user-account',
  host: 'x-socctl-host',
  domain: 'domain-name',
  hash: 'file',
  email: 'email-addr',
  url: 'url',
  process: 'process',
};

const RELATIONSHIPS: Readonly<Record<string, string>> = {
  SIGNED_IN_FROM: 'signed-in-from',
  CONNECTED_TO: 'connected-to',
  RESOLVED_TO: 'resolves-to',
  RAN_ON: 'ran-on',
  DOWNLOADED_FROM: 'downloaded-from',
  COMMUNICATED_WITH: 'communicates-with',
  ASSOCIATED_WITH: 'related-to',
  INVESTIGATED_IN: 'investigated-in',
};

function wordFor(name: string, table: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(table).find((word) => table[word] === name);
}

/** A type of ours in SoCMate's words, which may be given as well; what it has no word for goes as it is, to be refused there. */
export function toSocmateType(type: string): string {
  const lower = type.toLowerCase();
  return lower === 'ipv4-addr' || lower === 'ipv6-addr' ? 'ip' : (wordFor(lower, TYPES) ?? lower);
}

/** What the store calls a thing of SoCMate's. Unknown types are kept, in lower case. */
export function fromSocmateType(type: string, value: string): string {
  const lower = type.toLowerCase();
  if (lower === 'ip') return value.includes(':') ? 'ipv6-addr' : 'ipv4-addr';
  return Object.hasOwn(TYPES, lower) ? (TYPES[lower] as string) : lower;
}

/** A relationship of ours in SoCMate's words; what it has none for is any association there. */
export function toSocmateRelationship(relationship: string): string {
  const capitals = relationship.toUpperCase().replaceAll('-', '_');
  if (Object.hasOwn(RELATIONSHIPS, capitals)) return capitals;
  return wordFor(relationship.toLowerCase(), RELATIONSHIPS) ?? 'ASSOCIATED_WITH';
}

/** What the store calls a relationship of SoCMate's. */
export function fromSocmateRelationship(relationship: string): string {
  const capitals = relationship.toUpperCase().replaceAll('-', '_');
  return Object.hasOwn(RELATIONSHIPS, capitals)
    ? (RELATIONSHIPS[capitals] as string)
    : relationship.toLowerCase().replaceAll('_', '-');
}
