#!/usr/bin/env node
'use strict';
// CommonJS on purpose: `--version` answers without starting the module loader, everything else goes to the bundle.
const word = process.argv[2];
if ((word === '--version' || word === '-V') && process.argv.length === 3) {
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(`socctl: cannot write the output: ${error.message}\n`);
    process.exitCode = 1;
  });
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // Node >= 22 keeps compiled code between runs; on Node 20 the function does not exist.
  require('node:module').enableCompileCache?.();
  try {
    require('../dist/main.cjs');
  } catch (error) {
    const missing = error?.code === 'MODULE_NOT_FOUND';
    process.stderr.write(`socctl: ${missing ? 'the program is not built' : error?.message}\n`);
    if (missing) process.stderr.write('  run npm run build once in a fresh clone\n');
    process.exitCode = 1;
  }
}
