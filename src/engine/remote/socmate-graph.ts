import { type Fields, fieldsOf, listOf, textOf, textsOf, timeOf, wholeOf } from './read.ts';
import { fromSocmateRelationship, fromSocmateType } from './socmate-words.ts';

interface Node {
  readonly id: string;
  readonly type: string;
  readonly value: string;
}

function readNode(value: unknown): (Node & { readonly theirs: string; readonly fields: Fields }) | undefined {
  const fields = fieldsOf(value);
  const [id, word, name] = ['id', 'type', 'value'].map((key) => textOf(fields?.[key]));
  if (!fields || word === undefined || name === undefined) return undefined;
  const type = fromSocmateType(word, name);
  return { id: `${type}:${name}`, type, value: name, theirs: id ?? `${word}:${name}`, fields };
}

/** A node in the words of the store; `now` stands for a time that the server does not give. */
export function nodeFrom(value: unknown, now: string): unknown {
  const node = readNode(value);
  if (!node) return undefined;
  const { id, type, value: name, fields } = node;
  return {
    id,
    type,
    value: name,
    first_seen: timeOf(fields['first_seen']) ?? now,
    last_seen: timeOf(fields['last_seen']) ?? now,
    investigation_count: wholeOf(fields['investigation_count']) ?? 0,
  };
}

export function nodesFrom(value: unknown, now: string): readonly unknown[] | undefined {
  return listOf(value)?.flatMap((each) => nodeFrom(each, now) ?? []);
}

/** `ip:203.0.113.50` of SoCMate as an id of ours, also where the node itself was left out of the answer. */
function idFrom(theirs: string, known: ReadonlyMap<string, string>): string {
  const colon = theirs.indexOf(':');
  if (known.has(theirs) || colon < 1) return known.get(theirs) ?? theirs;
  const value = theirs.slice(colon + 1);
  return `${fromSocmateType(theirs.slice(0, colon), value)}:${value}`;
}

/** The relationships between nodes, in the words of the store. */
export function edgesFrom(value: unknown, nodes: readonly unknown[], now: string): readonly unknown[] | undefined {
  const read = nodes.flatMap((node) => readNode(node) ?? []);
  const known = new Map(read.map(({ theirs, id }) => [theirs, id]));
  return listOf(value)?.flatMap((each) => {
    const fields = fieldsOf(each);
    const [source, target, relationship] = ['source', 'target', 'relationship'].map((key) => textOf(fields?.[key]));
    if (!fields || source === undefined || target === undefined || relationship === undefined) return [];
    return [
      {
        source: idFrom(source, known),
        target: idFrom(target, known),
        relationship: fromSocmateRelationship(relationship),
        first_seen: timeOf(fields['first_seen']) ?? now,
        last_seen: timeOf(fields['last_seen']) ?? now,
        count: wholeOf(fields['count'], 1) ?? 1,
        session_ids: textsOf(fields['session_ids']),
      },
    ];
  });
}

/** How many nodes were left out, by type in the words of the store. */
export function countsFrom(value: unknown): Readonly<Record<string, number>> {
  const counts = Object.entries(fieldsOf(value) ?? {}).flatMap(([type, count]) => {
    const whole = wholeOf(count, 1);
    return whole === undefined ? [] : [[fromSocmateType(type, ''), whole] as const];
  });
  return Object.fromEntries(counts);
}
