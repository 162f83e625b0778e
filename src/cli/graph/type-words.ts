/** The short words for types of entities, for the Tab key; STIX names are taken as well. */
export const ENTITY_TYPES = ['ip', 'domain', 'url', 'hash', 'email', 'user', 'host', 'process'] as const;
