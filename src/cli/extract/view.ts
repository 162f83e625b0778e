import type { Hit } from '../../ioc/index.ts';
import type { Column, View } from '../../output/format.ts';
import type { Flag, Occurrence } from './occurrences.ts';

/** One indicator of a text with where it was first seen. */
export interface Found {
  readonly type: string;
  readonly value: string;
  /** How often it occurs. */
  count: number;
  readonly source: string;
  /** Line of the first occurrence, from 1. */
  readonly line: number;
  /** Whether any occurrence was defanged: somebody thought it dangerous. */
  defanged: boolean;
  readonly confidence: Hit['confidence'];
  /** Of a mail message: the part of the first occurrence. */
  readonly part?: string;
  readonly filename?: string;
  /** What was noticed about any occurrence. */
  flags?: readonly Flag[];
  /** Of the first occurrence. */
  readonly context?: string;
}

const COLUMNS: readonly Column<Found>[] = [
  { title: 'TYPE', path: 'type', priority: 2 },
  { title: 'INDICATOR', path: 'value', priority: 1, live: true, min: 36 },
  { title: 'COUNT', path: 'count', priority: 6, align: 'right' },
  { title: 'LINE', path: 'line', priority: 7, align: 'right' },
  { title: 'SOURCE', path: 'source', priority: 8 },
  {
    title: 'DEFANGED',
    path: 'defanged',
    priority: 9,
    cell: ({ defanged }) => (defanged ? 'yes' : ''),
  },
  {
    title: 'CONFIDENCE',
    path: 'confidence',
    priority: 5,
    style: ({ confidence }) => (confidence === 'low' ? 'warn' : undefined),
  },
];

/** Columns that only mail messages fill. */
const MAIL: readonly Column<Found>[] = [
  { title: 'PART', path: 'part', priority: 4, live: true, min: 12 },
  { title: 'FILENAME', path: 'filename', priority: 10, live: true },
  { title: 'FLAGS', path: 'flags', priority: 3, min: 13, style: () => 'warn' },
];

const CONTEXT: Column<Found> = { title: 'CONTEXT', path: 'context', priority: 4, live: true, min: 20 };

/** What the options add to the table. */
export interface Extras {
  readonly mail: boolean;
  readonly count: boolean;
  readonly context: boolean;
}

export function foundView({ mail, count, context }: Extras): View<Found> {
  const columns = COLUMNS.map((column) => (count && column.path === 'count' ? { ...column, priority: 2 } : column));
  return {
    noun: ['indicator', 'indicators'],
    empty: 'what is recognised says socctl help input',
    columns: [...columns, ...(mail ? MAIL : []), ...(context ? [CONTEXT] : [])],
  };
}

/** Every occurrence by itself: what JSONL prints. */
export const OCCURRENCE_VIEW: View<Occurrence> = {
  noun: ['occurrence', 'occurrences'],
  empty: 'what is recognised says socctl help input',
  columns: [],
};
