import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command } from './templates/command.ts';
import { format } from './templates/format.ts';
import { kind } from './templates/kind.ts';
import { plugin } from './templates/plugin.ts';
import type { Template } from './templates/template.ts';

const TEMPLATES: Readonly<Record<string, Template>> = { command, plugin, kind, format };

/** What is wrong with the request, in one line; nothing when it can be done. */
function problemOf(what: string, name: string, template: Template | undefined): string | undefined {
  if (!template) return `usage: npm run new -- ${Object.keys(TEMPLATES).join('|')} NAME`;
  const { pattern, example } = template.naming;
  if (!pattern.test(name)) return `'${name}' is no name for a ${what}; a name looks like ${example}`;
  const taken = [template.path(name), template.testPath(name)].find((path) => existsSync(path));
  return taken && `${taken} exists already`;
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
  console.log(`made ${path}`);
}

/** `npm run new -- plugin NAME`: one file with its test, listed in the index of its folder. */
async function main([what = '', name = '']: readonly string[]): Promise<void> {
  const template = Object.hasOwn(TEMPLATES, what) ? TEMPLATES[what] : undefined;
  const problem = problemOf(what, name, template);
  if (problem || !template) {
    console.error(problem);
    process.exitCode = 2;
    return;
  }
  await writeNew(template.path(name), template.text(name));
  await writeNew(template.testPath(name), template.testText(name));
  const generate = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'generate.ts')], {
    stdio: 'inherit',
  });
  if (generate.status !== 0) process.exitCode = 1;
  console.log(['next:', ...template.next(name).map((step) => `  - ${step}`)].join('\n'));
}

await main(process.argv.slice(2));
