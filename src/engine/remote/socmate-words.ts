import { relationshipNamed, socmateRelationship, socmateType, typesNamed } from '../../graph/index.ts';

/** A type of ours in SoCMate's words; what it has no word for goes as it is, to be refused there. */
export function toSocmateType(type: string): string {
  const [name] = typesNamed(type) ?? [];
  return (name !== undefined && socmateType(name)) || type;
}

/** What the store calls a thing of SoCMate's. Unknown types are kept, in lower case. */
export function fromSocmateType(type: string, value: string): string {
  const names = typesNamed(type) ?? [type.toLowerCase()];
  // An address is of one type there and of two here.
  return (names.length > 1 && value.includes(':') ? names.at(-1) : names[0]) ?? type;
}

/** A relationship of ours in SoCMate's words; what it has none for is any association there. */
export function toSocmateRelationship(relationship: string): string {
  return socmateRelationship(relationshipNamed(relationship) ?? relationship);
}

/** What the store calls a relationship of SoCMate's; STIX's name for any association is `related-to`. */
export function fromSocmateRelationship(relationship: string): string {
  const name = relationshipNamed(relationship);
  return name === undefined || name === 'associated-with' ? 'related-to' : name;
}
