import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createMemory, createSeen } from '../../../../src/cli/analyze/memory.ts';

test('gives back the id of every key, and of no other', () => {
  const memory = createMemory();
  const ids = new Map(Array.from({ length: 20_000 }, (_, index) => [`domain host${index}.example`, randomUUID()]));
  for (const [key, id] of ids) memory.remember(memory.digest(key), id);
  for (const [key, id] of ids) expect(memory.find(memory.digest(key))).toBe(id);
  for (let index = 20_000; index < 21_000; index += 1)
    expect(memory.find(memory.digest(`domain host${index}.example`))).toBeUndefined();
});

test('what is no UUID is not remembered', () => {
  const memory = createMemory();
  memory.remember(memory.digest('a'), 'an-id-of-another-kind');
  expect(memory.find(memory.digest('a'))).toBeUndefined();
});

test('remembers the last half a million, and forgets what is older than twice that', () => {
  const isNew = createSeen();
  const generation = 2 ** 19;
  for (let index = 0; index < generation; index += 1) isNew(`key ${index}`);
  expect(isNew('key 0')).toBe(false);
  for (let index = generation; index < 2 * generation; index += 1) isNew(`key ${index}`);
  expect([isNew('key 5'), isNew(`key ${generation + 5}`)]).toEqual([false, false]);
  for (let index = 2 * generation; index < 3 * generation; index += 1) isNew(`key ${index}`);
  expect(isNew('key 6')).toBe(true);
}, 60_000);
