import { describe, expect, test } from 'vitest';
import { changed, differences } from '../../../src/incidents/index.ts';
import type { Status } from '../../../src/incidents/model.ts';
import { TRANSITIONS } from '../../../src/incidents/transitions.ts';
import { AT, closed, incident, LATER } from './sample.ts';

const CLOSING = { classification: 'TruePositive', classification_reason: 'SuspiciousActivity' } as const;

describe('transitions', () => {
  const STATUSES = Object.keys(TRANSITIONS) as Status[];
  const ways = STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to,
  );

  test('a closed incident can only be taken up again', () => {
    expect(TRANSITIONS).toEqual({ new: ['active', 'closed'], active: ['new', 'closed'], closed: ['active'] });
  });

  test.each(ways)('%s to %s', (from, to) => {
    const start = from === 'closed' ? closed() : incident({ status: from });
    const change = { status: to, ...(to === 'closed' && CLOSING) };
    if (TRANSITIONS[from].includes(to)) expect(changed(start, change, LATER).status).toBe(to);
    else expect(() => changed(start, change, LATER)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });
});

describe('closing', () => {
  test.each([
    ['TruePositive', 'SuspiciousActivity'],
    ['BenignPositive', 'SuspiciousButExpected'],
    ['FalsePositive', 'IncorrectAlertLogic'],
    ['FalsePositive', 'InaccurateData'],
    ['Undetermined', undefined],
  ] as const)('%s with %s', (classification, reason) => {
    const change = { status: 'closed', classification, classification_reason: reason } as const;
    const { classification_reason: kept, ...after } = changed(incident(), change, LATER);
    expect(after).toMatchObject({ status: 'closed', classification, closed_at: LATER.at, acknowledged_at: LATER.at });
    expect(kept).toBe(reason ?? null);
  });

  test.each([
    [undefined, undefined, /cannot be closed without a classification/],
    [undefined, 'SuspiciousActivity', /cannot be closed without a classification/],
    ['TruePositive', undefined, /needs a reason/],
    ['BenignPositive', undefined, /needs a reason/],
    ['TruePositive', 'InaccurateData', /does not go with/],
    ['BenignPositive', 'SuspiciousActivity', /does not go with/],
    ['FalsePositive', 'SuspiciousActivity', /does not go with/],
    ['Undetermined', 'SuspiciousActivity', /does not go with/],
  ] as const)('not %s with %s', (classification, reason, message) => {
    const change = { status: 'closed', classification, classification_reason: reason } as const;
    expect(() => changed(incident(), change, LATER)).toThrow(
      expect.objectContaining({
        code: 'invalid_request',
        message: expect.stringMatching(message),
        hint: 'valid are: TruePositive-SuspiciousActivity, BenignPositive-SuspiciousButExpected, FalsePositive-IncorrectAlertLogic, FalsePositive-InaccurateData, Undetermined',
      }),
    );
  });

  test.each([
    { classification: 'Undetermined' },
    { classification_reason: 'InaccurateData' },
    { classification_comment: 'x' },
  ] as const)('an open incident has no %j', (change) => {
    expect(() => changed(incident(), change, LATER)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });

  test('closing again the same way changes nothing, another way is refused', () => {
    const before = closed();
    expect(differences(before, changed(before, { status: 'closed', ...CLOSING }, LATER))).toBeUndefined();
    expect(() => changed(before, { status: 'closed', classification: 'Undetermined' }, LATER)).toThrow(
      expect.objectContaining({
        code: 'conflict',
        message: expect.stringContaining('TruePositive-SuspiciousActivity'),
      }),
    );
  });

  test('a closed incident is reclassified by naming the classification alone, its reason anew', () => {
    const after = changed(closed(), { classification: 'Undetermined' }, LATER);
    expect(after).toMatchObject({ classification: 'Undetermined', classification_reason: null, closed_at: AT });
    expect(() => changed(closed(), { classification: 'FalsePositive' }, LATER)).toThrow(/needs a reason/);
  });

  test('taking it up again moves the classification into a note', () => {
    const after = changed(closed(), { status: 'active' }, LATER);
    expect(after).toMatchObject({
      status: 'active',
      classification: null,
      classification_reason: null,
      classification_comment: null,
      closed_at: null,
      acknowledged_at: AT,
    });
    expect(after.notes).toEqual([
      {
        text: `reopened; it had been closed ${AT} as TruePositive-SuspiciousActivity: stolen password`,
        author: 'analyst',
        created_at: LATER.at,
      },
    ]);
  });
});

describe('taking it up', () => {
  test.each([
    ['leaving new', { status: 'active' }, LATER.at],
    ['being given to somebody', { assigned_to: 'bob' }, LATER.at],
    ['an owner', { owner: { email: 'bob@example.com' } }, LATER.at],
    ['an owner without a name', { owner: { email: null } }, null],
    ['another severity', { severity: 'low' }, null],
    ['nobody', { assigned_to: null }, null],
    ['an empty name', { assigned_to: ' ' }, null],
  ] as const)('%s', (_, change, at) => {
    expect(changed(incident(), change, LATER).acknowledged_at).toBe(at);
  });

  test('the first time counts', () => {
    const before = incident({ acknowledged_at: AT });
    expect(changed(before, { assigned_to: 'bob' }, LATER).acknowledged_at).toBe(AT);
  });
});

test('what changes nothing is no difference, a note is one', () => {
  const before = incident({ labels: ['a'], assigned_to: null });
  expect(differences(before, changed(before, {}, LATER))).toBeUndefined();
  const same = {
    title: before.title,
    severity: before.severity,
    status: before.status,
    labels: ['a', 'a', ''],
  } as const;
  expect(differences(before, changed(before, same, LATER))).toBeUndefined();
  expect(differences(before, changed(before, { note: 'x' }, LATER))).toEqual({ notes: true });
  expect(differences(before, changed(before, { severity: 'high' }, LATER))).toEqual({ severity: ['medium', 'high'] });
});

test.each([
  ['an empty title', { title: ' ' }],
  ['a long title', { title: 'x'.repeat(1001) }],
  ['NUL in a title', { title: 'a\0b' }],
  ['a long description', { description: 'x'.repeat(100_001) }],
  ['NUL in a description', { description: '\0' }],
  ['an empty note', { note: '\n' }],
  ['NUL in a note', { note: 'a\0' }],
  ['too many labels', { labels: Array.from({ length: 101 }, (_, index) => `l${index}`) }],
  ['a long tag', { tags: ['x'.repeat(257)] }],
  ['a long name', { assigned_to: 'x'.repeat(257) }],
  ['a large owner', { owner: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, 'x'])) }],
])('%s is refused', (_, change) => {
  expect(() => changed(incident(), change, LATER)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
});

test('a field of the owner that is called __proto__ is a field', () => {
  const owner = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
  const after = changed(incident(), { owner }, LATER);
  expect(Object.entries(after.owner ?? {})).toEqual([['__proto__', 'x']]);
});
