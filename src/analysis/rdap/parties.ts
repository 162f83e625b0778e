import { isObject, type Json } from '../../shared/json.ts';
import { peek } from '../network/fields.ts';
import { namesOf } from '../network/words.ts';

/** Entities looked at of an object, and how deep those of entities lie. */
const MOST = 50;
const DEEPEST = 3;

/** Objects in a list, of anything: lists come with holes. */
function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.slice(0, MOST).filter(isObject) : [];
}

/** Every person and organisation of an object, those of entities after them (RFC 9083, 5.1). */
function entitiesOf(object: unknown, depth = DEEPEST): Json[] {
  if (depth === 0) return [];
  const here = objectsIn(peek(object, 'entities'));
  return [...here, ...here.flatMap((entity) => entitiesOf(entity, depth - 1))].slice(0, MOST);
}

/** A property of a card: `["vcard", [["fn", {}, "text", "Some Registrar"], …]]` (RFC 7095, 3.3). */
function cardText(entity: Json, name: string): string | undefined {
  const properties = peek(entity, 'vcardArray', 1);
  const found = (Array.isArray(properties) ? properties.slice(0, MOST) : []).find(
    (property) => peek(property, 0) === name && typeof peek(property, 3) === 'string',
  );
  return namesOf([found === undefined ? undefined : String(peek(found, 3))])[0];
}

/** Somebody with a role in a registration. */
export interface Party {
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/** Who has a role (`registrar`, `registrant`, `abuse`), as far as it is told: it decides nothing, so what is odd is passed over. */
export function partyOf(object: unknown, role: string): Party {
  const party = entitiesOf(object).filter((entity) => {
    const roles = peek(entity, 'roles');
    return Array.isArray(roles) && roles.includes(role);
  });
  const first = (name: string) => party.map((entity) => cardText(entity, name)).find((text) => text !== undefined);
  return { name: first('fn') ?? first('org'), email: first('email') };
}
