import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FILE_NAME } from './format.ts';

/**
 * Where the packed address data lies: in `dist/data/` of the folder that holds our package.json, found by walking up,
 * so that the sources and the bundle in `dist/` come to the same place.
 */
export function addressFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'dist', 'data', FILE_NAME);
}
