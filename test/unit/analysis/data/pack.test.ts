import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packAddresses } from '../../../../scripts/pack.ts';

test('packing that is stopped leaves no data without its credit', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(join(folder, 'addresses.bin.new'));
  await expect(packAddresses(folder)).rejects.toThrow('EISDIR');
  expect(existsSync(join(folder, 'ATTRIBUTION.txt'))).toBe(true);
});
