import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './quality/corpus.ts';
import { PARTS } from './quality/document.ts';
import { measure } from './quality/measure.ts';
import { describeMistakes } from './quality/mistakes.ts';
import { page, tables } from './quality/table.ts';
import { shortfalls } from './quality/targets.ts';

/** What the kept table is made from. */
const DEFAULTS = { seed: 1, size: 50_000 } as const;
const TABLE = join(import.meta.dirname, 'quality/table.md');

const { values } = parseArgs({
  options: {
    /** Another corpus of the same kind. */
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    /** Characters of each kind of text in each part. */
    size: { type: 'string', default: String(DEFAULTS.size) },
    /** Print the worst mistakes of one part. */
    mistakes: { type: 'boolean', default: false },
    part: { type: 'string', default: 'A' },
    most: { type: 'string', default: '40' },
    /** Only the kind of text with this name. */
    kind: { type: 'string' },
    /** Renew the kept table. */
    write: { type: 'boolean', default: false },
  },
});

const options = { seed: Number(values.seed), size: Number(values.size) };
const documents = generate(options).filter(({ kind }) => !values.kind || kind.includes(values.kind));
const parts = PARTS.map((part) =>
  measure(
    part,
    documents.filter((document) => document.part === part),
  ),
);

if (values.mistakes) {
  const shown = parts.find(({ part }) => part === values.part);
  if (shown) console.log(describeMistakes(shown, Number(values.most)));
} else {
  console.log(parts.map(tables).join('\n'));
}

const faults = values.kind ? [] : parts.flatMap(shortfalls);
const isDefault = options.seed === DEFAULTS.seed && options.size === DEFAULTS.size && !values.kind;
if (isDefault && values.write) writeFileSync(TABLE, page(parts, options));
if (isDefault && readFileSync(TABLE, 'utf8') !== page(parts, options)) {
  faults.push('scripts/quality/table.md is not of this state: npm run quality -- --write');
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
