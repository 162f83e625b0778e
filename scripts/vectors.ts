import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, OBSERVABLE_TYPES } from '../src/ioc/index.ts';

interface Vector {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly expect: Readonly<Record<string, readonly string[]>>;
  /** Types of which nothing else may be found. */
  readonly exact: readonly string[];
}

/** What was found in a text, under the vectors' own keys: `ipv6` is part of `ip`, `md5` of `hash`. */
function found(text: string): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  for (const hit of extractText(text, { types: OBSERVABLE_TYPES, includePrivate: true, hosts: true })) {
    const key = hit.algorithm ?? (hit.type === 'ip' && hit.value.includes(':') ? 'ipv6' : hit.type);
    values.set(key, (values.get(key) ?? new Set()).add(hit.value));
  }
  return values;
}

/** What is wrong, in one line; undefined when the vector passes. */
function fault(vector: Vector): string | undefined {
  const values = found(vector.text);
  for (const [type, expected] of Object.entries(vector.expect)) {
    const got = values.get(type) ?? new Set();
    const missing = expected.filter((value) => !got.has(value));
    if (missing.length > 0) return `${type} misses ${missing.join(' ')} (found ${describe(values)})`;
    const extra = vector.exact.includes(type) ? [...got].filter((value) => !expected.includes(value)) : [];
    if (extra.length > 0) return `${type} has ${extra.join(' ')} too many`;
  }
  return undefined;
}

function describe(values: Map<string, Set<string>>): string {
  return [...values].map(([type, set]) => `${type}: ${[...set].join(' ')}`).join('; ') || 'nothing';
}

/** Runs one file of vectors, prints what fails, and gives the number that pass. */
async function run(path: string): Promise<number> {
  const vectors = (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Vector);
  const groups = new Map<string, [passed: number, all: number]>();
  for (const vector of vectors) {
    const group = groups.get(vector.source) ?? [0, 0];
    const wrong = fault(vector);
    if (wrong) console.log(`  ${vector.id}: ${wrong}`);
    groups.set(vector.source, [group[0] + (wrong ? 0 : 1), group[1] + 1]);
  }
  for (const [name, [passed, all]] of groups) console.log(`${name}: ${passed}/${all}`);
  return [...groups.values()].reduce((sum, [passed]) => sum + passed, 0);
}

const folder = join(process.env['SOCCTL_SAMPLES'] ?? '', 'vectors');
const notations = await run(join(folder, 'notations.jsonl'));
const traps = await run(join(folder, 'traps.jsonl'));
console.log(`notations ${notations}, traps ${traps}`);

/** `--floor N,M`: fail below N notations or M traps. */
const floor = process.argv[process.argv.indexOf('--floor') + 1];
if (process.argv.includes('--floor') && floor) {
  const [leastNotations = 0, leastTraps = 0] = floor.split(',').map(Number);
  if (notations < leastNotations || traps < leastTraps) process.exitCode = 1;
}
