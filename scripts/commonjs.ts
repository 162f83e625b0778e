import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Metafile, transform } from 'esbuild';

/** What a CommonJS file needs in the place of `import.meta.url`. */
const URL_BANNER = "const __url=require('node:url').pathToFileURL(__filename).href;";

async function converted(path: string): Promise<string> {
  const source = await readFile(path, 'utf8');
  const { code } = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // `import('./chunk')` becomes a require: the loader for modules is never started.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    minify: true,
    ...(source.includes('import.meta.url') && { banner: URL_BANNER }),
  });
  return code;
}

/** Everything that loading an output loads at once, itself left out. */
function alwaysWith(output: string, { outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind !== 'import-statement' || !outputs[next] || found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(output);
  return found;
}

const REQUIRE = /require\("\.\/(?:bundle\/)?([\w.-]+\.cjs)"\)/g;

/** The first lines of the main file: its parts, made at first use, for itself and for the other files. */
function partsOf(parts: ReadonlyMap<string, string>): string {
  const entries = [...parts].map(([name, code]) => `${JSON.stringify(name)}(module,exports){${code}}`);
  return [
    `const $parts={${entries.join(',')}},$made={};`,
    'const $part=(name)=>{const known=$made[name];if(known)return known.exports;',
    'const made={exports:{}};$made[name]=made;$parts[name](made,made.exports);return made.exports};',
    'exports.part=$part;',
  ].join('\n');
}

/**
 * Rewrites a split bundle from modules to CommonJS, for Node loads a CommonJS file in about half the time of a module,
 * and puts the pieces that every run loads into the main file: each file more costs a third of a millisecond.
 * @param main the entry's output, as the metafile names it
 */
export async function toCommonJs(main: string, metafile: Metafile): Promise<void> {
  const always = alwaysWith(main, metafile);
  const names = new Set([...always].map((path) => basename(path)));
  const inMain = (code: string): string =>
    code.replace(REQUIRE, (_, name: string) => (names.has(name) ? `$part("${name}")` : `require("./bundle/${name}")`));
  const inBundle = (code: string): string =>
    code.replace(REQUIRE, (whole, name: string) =>
      names.has(name) ? `require("../main.cjs").part("${name}")` : whole,
    );
  const parts = new Map<string, string>();
  for (const path of always) parts.set(basename(path), inMain(await converted(path)));
  for (const path of Object.keys(metafile.outputs)) {
    if (path === main || always.has(path)) continue;
    await writeFile(path, inBundle(await converted(path)));
  }
  await writeFile(main, `${partsOf(parts)}\n${inMain(await converted(main))}`);
  await Promise.all([...always].map((path) => rm(path)));
}
