import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { completions } from './completions.ts';
import { indexes } from './indexes.ts';
import { man } from './man.ts';
import { readme } from './readme.ts';
import { schemas } from './schemas.ts';

/** What makes the generated files, in order: everything after the first reads what the first wrote. */
const MAKERS: readonly (() => Promise<Map<string, string>>)[] = [indexes, completions, man, readme, schemas];

/** `npm run generate` writes; `--check` only compares and names what is stale. */
async function main(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const make of MAKERS) {
    for (const [path, text] of await make()) {
      const before = await readFile(path, 'utf8').catch(() => '');
      if (before === text) continue;
      stale.push(path);
      if (check) continue;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  }
  if (stale.length > 0) console.log(`${check ? 'stale' : 'written'}: ${stale.join(', ')}`);
  if (check && stale.length > 0) process.exitCode = 1;
}

await main(process.argv.includes('--check'));
