import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * What V8 is told, by its major version; a name that a version does not know it complains of on stderr. JavaScript that
 * runs often is optimised six times later, and the WebAssembly in the HTTP client is compiled once, beside the work and
 * before the first answer, instead of at the first answer and again for speed.
 */
export const LATER: Readonly<Record<string, readonly string[]>> = {
  '11': ['--interrupt-budget=400000', '--no-wasm-lazy-compilation', '--liftoff-only'],
};

/**
 * Has what runs often optimised later than V8 would, until the process ends. A list of a thousand is over within a second or
 * two, of which the optimising compilers take a quarter of the processor, on the cores that the work needs: without them it
 * takes a quarter less of it and is done sooner, and lists of tens of thousands take as long as ever (`npm run bench --
 * analyze`). To be called before anything is asked: WebAssembly that is compiled stays as it is.
 */
export function compileLate(): void {
  const [major = ''] = versions.v8.split('.');
  for (const flag of LATER[major] ?? []) setFlagsFromString(flag);
}
