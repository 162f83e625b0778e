import type { Output } from '../../engine.ts';
import { match, snippet } from './match.ts';

export type Hit = Output<'search.run'>['results'][number];

/** A record as the search sees it. */
export interface Candidate {
  readonly type: Hit['type'];
  readonly id: string;
  readonly title: string;
  /** What the record is known by: its value, title, package. */
  readonly names: readonly string[];
  /** What else it says. */
  readonly texts: readonly string[];
  /** What is shown beside a title that was found itself. */
  readonly facts: string;
}

/** A text that is found counts less than a name. */
const TEXT_WEIGHT = 0.75;

const LONGEST_TITLE = 200;

function line(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : flat;
}

function best(texts: readonly string[], needles: readonly string[]) {
  let found: { readonly text: string; readonly at: NonNullable<ReturnType<typeof match>> } | undefined;
  for (const text of texts) {
    const at = match(text, needles);
    if (at && (!found || at.nearness > found.at.nearness)) found = { text, at };
  }
  return found;
}

/** The hit that a record is; undefined when it holds none of the needles. */
export function hitOf(candidate: Candidate, needles: readonly string[]): Hit | undefined {
  const { type, id, title, names, texts, facts } = candidate;
  const [name, text] = [best(names, needles), best(texts, needles)];
  const score = Math.max(name?.at.nearness ?? 0, (text?.at.nearness ?? 0) * TEXT_WEIGHT);
  if (score === 0) return undefined;
  const shown = name && (name.text === title || !text) ? undefined : text;
  return {
    type,
    id,
    title: line(title, LONGEST_TITLE),
    snippet: shown ? snippet(shown.text, shown.at) : line(facts, LONGEST_TITLE),
    score: Math.round(score * 100) / 100,
  };
}
