import { extractText, type Indicator, identify, isPrivateAddress } from '../ioc/index.ts';
import { isIndicatorType } from './entity.ts';
import type { Incident } from './model.ts';

function* named({ entities, title, description, notes }: Incident): Generator<Indicator> {
  for (const { type, value } of entities) if (isIndicatorType(type)) yield { type, value };
  for (const text of [title, description, ...notes.map((note) => note.text)]) {
    for (const { value, type } of extractText(text)) {
      const found = identify(value, type as Indicator['type']);
      if (!('problem' in found)) yield found;
    }
  }
}

/**
 * Every indicator an incident speaks of, once, normalised: its entities first, then those of its title, description and
 * notes in the order of the text. Addresses that mean another host in every network are none.
 */
export function indicatorsOf(incident: Incident): Indicator[] {
  const byKey = new Map<string, Indicator>();
  for (const indicator of named(incident)) {
    const { type, value } = indicator;
    if (type === 'ip' && isPrivateAddress(value)) continue;
    const key = `${type}:${value}`;
    if (!byKey.has(key)) byKey.set(key, indicator);
  }
  return [...byKey.values()];
}
