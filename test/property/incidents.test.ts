import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changed } from '../../src/incidents/change.ts';
import { isValidClosing } from '../../src/incidents/closing.ts';
import { CLASSIFICATIONS, REASONS, SEVERITIES, STATUSES } from '../../src/incidents/model.ts';
import { TRANSITIONS } from '../../src/incidents/transitions.ts';
import { Failure } from '../../src/shared/failure.ts';
import { incident } from '../unit/incidents/sample.ts';

const change: fc.Arbitrary<Change> = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    severity: fc.constantFrom(...SEVERITIES),
    classification: fc.constantFrom(...CLASSIFICATIONS),
    classification_reason: fc.constantFrom(...REASONS),
    classification_comment: fc.string(),
    assigned_to: fc.option(fc.string()),
    note: fc.string(),
  },
  { requiredKeys: [] },
);

test('whatever is asked in whatever order, a record stays one that can be', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let current = incident();
      for (const [index, each] of changes.entries()) {
        const before = current;
        const at = `2026-05-23T11:00:${String(index).padStart(2, '0')}Z`;
        try {
          current = changed(current, each, { at, author: 'analyst' });
        } catch (error) {
          // A refusal is told, and nothing of the change is kept.
          if (!(error instanceof Failure)) throw error;
          expect(current).toBe(before);
          continue;
        }
        const { status, classification, classification_reason: reason } = current;
        expect(status === before.status || TRANSITIONS[before.status].includes(status)).toBe(true);
        expect(status === 'closed' ? isValidClosing(classification, reason) : classification === null).toBe(true);
        expect(current.closed_at !== null).toBe(status === 'closed');
        if (status !== 'new' || current.assigned_to !== null) expect(current.acknowledged_at).not.toBeNull();
        if (before.acknowledged_at !== null) expect(current.acknowledged_at).toBe(before.acknowledged_at);
        // Notes are only ever added.
        expect(current.notes.slice(0, before.notes.length)).toEqual(before.notes);
      }
    }),
  );
});
