import { identify, refang } from '../ioc/index.ts';
import type { EntityFacts, Repositories } from '../store/index.ts';
import { entityId, entityNamed } from './entity.ts';
import { byDegree } from './node.ts';
import { typesNamed } from './words.ts';

/** How a value may stand in the store: as an indicator it is normalised, everything else is as it was written. */
function spellings(text: string): string[] {
  const found = identify(text);
  const written = refang(text).trim();
  const normal = 'problem' in found ? [] : [found.value];
  return [...new Set([...normal, text, written, written.toLowerCase(), written.toUpperCase()])];
}

/** `domain-name:example.com` and `domain:example.com` name an entity with its type. */
function withType(text: string): string[] {
  const colon = text.indexOf(':');
  const [word, value] = [text.slice(0, Math.max(0, colon)), text.slice(colon + 1)];
  const types = typesNamed(word) ?? [];
  const entity = entityNamed(word, value);
  return [...types.map((type) => entityId({ type, value })), ...(entity ? [entityId(entity)] : [])];
}

/** The spellings that a value of a type has, where they depend on it. */
function asType(text: string, word: string | undefined): string[] {
  const entity = word === undefined ? undefined : entityNamed(word, text);
  return entity ? [entity.value] : [];
}

/**
 * The entities that a value means, the most connected first.
 * @param text in any notation, or an entity's id.
 * @param types only of these types.
 */
export async function find(from: Repositories, text: string, word?: string): Promise<EntityFacts[]> {
  const asked = new Set([...spellings(text), ...withType(text), ...asType(text, word)]);
  const types = word === undefined ? undefined : typesNamed(word);
  const rows = await from.graph.named([...asked].filter((each) => !each.includes('\0')));
  return rows.filter(({ type }) => !types || types.includes(type)).sort(byDegree);
}
