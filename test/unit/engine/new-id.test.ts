import { expect, test } from 'vitest';
import { newId } from '../../../src/engine/local/new-id.ts';

test('ids are UUIDs of version 4, none twice, and those made together lie side by side', () => {
  const ids = Array.from({ length: 12_800 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  const changes = ids.filter((id, index) => id.slice(0, 3) !== ids[index - 1]?.slice(0, 3)).length;
  expect(changes).toBeLessThanOrEqual(101);
  expect(new Set(ids.map((id) => id.slice(0, 3))).size).toBeGreaterThan(50);
});
