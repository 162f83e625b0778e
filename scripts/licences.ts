import { readdir, readFile } from 'node:fs/promises';

/** `node_modules/@scope/name` of every package among the bundled input paths, sorted. */
function packagesOf(inputs: readonly string[]): string[] {
  const roots = inputs.map((path) => /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(roots.filter((root) => root !== undefined))].sort();
}

async function licenceText(root: string): Promise<string> {
  const file = (await readdir(root)).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? (await readFile(`${root}/${file}`, 'utf8')).trim() : '(the package ships no licence file)';
}

/** The name, version and licence text of every package whose code is in the bundle, as the licences ask for. */
export async function licences(inputs: readonly string[]): Promise<string> {
  const parts = await Promise.all(
    packagesOf(inputs).map(async (root) => {
      const about = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as Record<string, unknown>;
      return `${String(about['name'])} ${String(about['version'])} (${String(about['license'])})\n\n${await licenceText(root)}\n`;
    }),
  );
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}
