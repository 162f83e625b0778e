import type { Incident } from '../../../src/incidents/index.ts';
import { opened } from '../../../src/incidents/index.ts';

export const AT = '2026-05-23T10:00:00Z';
export const LATER = { at: '2026-05-23T11:00:00Z', author: 'analyst' };

/** A new incident of our own, with what a test wants to be different. */
export function incident(over: Partial<Incident> = {}): Incident {
  return { number: 1, ...opened({ title: 'odd sign-in' }, new Date(AT)), ...over };
}

export function closed(over: Partial<Incident> = {}): Incident {
  return incident({
    status: 'closed',
    closed_at: AT,
    acknowledged_at: AT,
    classification: 'TruePositive',
    classification_reason: 'SuspiciousActivity',
    classification_comment: 'stolen password',
    ...over,
  });
}
