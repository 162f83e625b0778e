import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/run.ts';

interface Output {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** What is loaded together: bytes of code, and the packages they come from. */
export interface Load {
  readonly bytes: number;
  /** Package names, those that are not bundled included. */
  readonly packages: readonly string[];
}

function outputs(): Readonly<Record<string, Output>> {
  const text = readFileSync(join(ROOT, 'dist/metafile.json'), 'utf8');
  return (JSON.parse(text) as { outputs: Readonly<Record<string, Output>> }).outputs;
}

function packageOf(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

/**
 * What the bundle loads for the entry and these source files, which are imported lazily, with everything they import
 * at once. What they import lazily in turn has to be named as well.
 */
export function loadOf(sources: readonly string[]): Load {
  const all = outputs();
  const chunkOf = (source: string): string => {
    const found = Object.keys(all).find((path) => all[path]?.inputs[source]);
    if (!found) throw new Error(`${source} is in no chunk`);
    return found;
  };
  const seen = new Set<string>();
  const external = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind, external: outside } of all[path]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (outside) external.add(next);
      else visit(next);
    }
  };
  for (const source of ['src/main.ts', ...sources]) visit(chunkOf(source));
  const bundled = [...seen].flatMap((path) =>
    Object.entries(all[path]?.inputs ?? {}).flatMap(([input, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (packageOf(input) ?? []) : [],
    ),
  );
  const packages = [...bundled, ...external].filter((name) => !name.startsWith('node:'));
  return {
    bytes: [...seen].reduce((sum, path) => sum + (all[path]?.bytes ?? 0), 0),
    packages: [...new Set(packages)].sort(),
  };
}
