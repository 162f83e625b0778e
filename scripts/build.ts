import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { toCommonJs } from './commonjs.ts';
import { licences } from './licences.ts';
import { lighten } from './lighten.ts';
import { packAddresses } from './pack.ts';

/**
 * `npm run build`: one bundle in `dist/`, split and turned into CommonJS, its metafile (the start-up guard reads it), the packed address data
 * and the licences of everything that was bundled. `dist/` is made anew, except for the data, which is kept when current.
 */
async function main(): Promise<void> {
  await Promise.all([rm('dist/bundle', { recursive: true, force: true }), mkdir('dist/data', { recursive: true })]);
  const { metafile } = await build({
    entryPoints: { main: 'src/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.cjs' },
    chunkNames: 'bundle/[name]-[hash]',
    // Native: its prebuilt binary is chosen by npm for the machine at hand.
    external: ['libsql'],
    mainFields: ['module', 'main'],
    plugins: [lighten],
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  await toCommonJs('dist/main.cjs', metafile);
  await writeFile('dist/metafile.json', JSON.stringify(metafile));
  await writeFile('dist/THIRD-PARTY-LICENCES.txt', await licences(Object.keys(metafile.inputs)));
  await packAddresses('dist/data');
}

await main();
