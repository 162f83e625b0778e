import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedName, type Change, type Decision, isSame, merged, readChange } from '../../src/triage/index.ts';

const anyText = fc.oneof(
  fc.constantFrom('', '*', ' ', '4.1.*', '>=7.5', 'npm', 'lodash', '@scope'),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const anySelector = fc.option(anyText);
const anyAvailability = fc.constantFrom('available', 'unavailable', '*', null);

const anyAsked = fc.record(
  {
    uuid: anySelector,
    packageType: anySelector,
    packageNamespace: anySelector,
    packageName: anySelector,
    packageVersion: anySelector,
    alertKey: anySelector,
    alertType: anySelector,
    fixAvailable: anyAvailability,
    patchAvailable: anyAvailability,
    kevs: fc.constantFrom('exist', 'none', '*', null),
    cveOrGhsaId: anySelector,
    reachability: fc.constantFrom('reachable', 'unreachable', 'other', '*', null),
    cvssScoreCmp: fc.constantFrom('>=7.5', '<10', '*', '', null),
    note: anyText,
    state: fc.constantFrom('block', 'warn', 'monitor', 'ignore', 'inherit'),
  },
  { requiredKeys: [] },
);

/** Only what can be understood. */
const anyChange: fc.Arbitrary<Change> = anyAsked
  .map(readChange)
  .filter((change): change is Change => !('problem' in change));

function asked(decision: Partial<Decision>): object {
  return Object.fromEntries(
    Object.entries(decision).map(([field, value]) => [askedName(field as keyof Decision), value]),
  );
}

test('what is stored, asked for again, is stored the same', () => {
  fc.assert(
    fc.property(anyChange, ({ fields }) => {
      expect(readChange(asked(fields))).toEqual({ uuid: undefined, fields });
    }),
  );
});

test('a change made twice changes nothing the second time', () => {
  fc.assert(
    fc.property(anyChange, anyChange, (first, second) => {
      const once = merged(merged(undefined, first.fields), second.fields);
      expect(isSame(once, merged(once, second.fields))).toBe(true);
    }),
  );
});

test('two changes of different fields give the same in either order', () => {
  fc.assert(
    fc.property(anyChange, anyChange, (one, two) => {
      const others = Object.entries(two.fields).filter(([field]) => !Object.hasOwn(one.fields, field));
      const rest: Partial<Decision> = Object.fromEntries(others);
      const there = merged(merged(undefined, one.fields), rest);
      expect(merged(merged(undefined, rest), one.fields)).toEqual(there);
    }),
  );
});

test('whatever is asked for, it is understood or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.object()), (anything) => {
      const change = readChange(anything);
      expect('problem' in change ? change.problem : change.fields).toBeDefined();
    }),
  );
});
