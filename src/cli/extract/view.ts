import type { Hit } from '../../ioc/index.ts';
import type { View } from '../../output/format.ts';
import type { Occurrence } from './occurrences.ts';

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
}

export const FOUND_VIEW: View<Found> = {
  noun: ['indicator', 'indicators'],
  empty: 'what is recognised says socctl help input',
  columns: [
    { title: 'TYPE', path: 'type', priority: 2 },
    { title: 'INDICATOR', path: 'value', priority: 1, live: true, min: 36 },
    { title: 'COUNT', path: 'count', priority: 4, align: 'right' },
    { title: 'LINE', path: 'line', priority: 5, align: 'right' },
    { title: 'SOURCE', path: 'source', priority: 6 },
    {
      title: 'DEFANGED',
      path: 'defanged',
      priority: 7,
      cell: ({ defanged }) => (defanged ? 'yes' : ''),
    },
    {
      title: 'CONFIDENCE',
      path: 'confidence',
      priority: 3,
      style: ({ confidence }) => (confidence === 'low' ? 'warn' : undefined),
    },
  ],
};

/** Every occurrence by itself: what JSONL prints. */
export const OCCURRENCE_VIEW: View<Occurrence> = {
  noun: ['occurrence', 'occurrences'],
  empty: FOUND_VIEW.empty,
  columns: [],
};
