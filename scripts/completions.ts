import { join } from 'node:path';

/** The shells' scripts as the package ships them for distributions to install: path to text. */
export async function completions(): Promise<Map<string, string>> {
  const { default: shells } = await import('../src/cli/completion/shells/index.gen.ts');
  return new Map(shells.map(({ file, script }) => [join('completions', file), script]));
}
