import { readdirSync } from 'node:fs';
import type { Step } from './step.ts';

const FOLDER = new URL('steps/', import.meta.url);

/** Every request that a plugin makes: one file for each plugin in `steps/`, default-exporting its own. */
export const STEPS: readonly Step[] = (
  await Promise.all(
    readdirSync(FOLDER)
      .sort()
      .map(async (file): Promise<readonly Step[]> => (await import(new URL(file, FOLDER).href)).default),
  )
).flat();
