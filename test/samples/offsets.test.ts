import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENCODINGS, type Encoding, foundIn } from '../encodings.ts';

const SAMPLES = process.env['SOCCTL_SAMPLES'];
const FOLDERS = ['alerts', 'incidents', 'providers', 'seeds'];

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

/** Name and text of every sample; the vectors are one text. */
function samples(folder: string): (readonly [name: string, text: string])[] {
  const files = FOLDERS.flatMap((name) => filesIn(join(folder, name)));
  const vectors = ['notations.jsonl', 'traps.jsonl'].flatMap((name) =>
    readFileSync(join(folder, 'vectors', name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const texts = files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const);
  return [...texts, ['vectors', vectors.join('\n')]];
}

/** Types and values, in the order of the text. */
function values(found: Awaited<ReturnType<typeof foundIn>>): string[] {
  return found.map(({ type, value, line }) => `${line} ${type} ${value}`);
}

async function check(encoding: Encoding, name: string, text: string): Promise<number> {
  const file = encoding.file(text);
  const content = encoding.content(text);
  if (!file || !content) return 0;
  const found = await foundIn(file, 4099);
  const wrong = found.filter(({ raw, offset }) => encoding.at(content, offset, raw) !== raw);
  expect({ name, wrong: wrong.slice(0, 3) }).toEqual({ name, wrong: [] });
  expect({ name, values: values(found) }).toEqual({ name, values: values(await foundIn(Buffer.from(text))) });
  return found.length;
}

describe.skipIf(SAMPLES === undefined)('every hit of every sample stands where its offset says', () => {
  const all =
    SAMPLES === undefined ? [] : samples(SAMPLES).map(([name, text]) => [name, text.replace(/^\ufeff/, '')] as const);
  test.each(ENCODINGS)('$name', async (encoding) => {
    let hits = 0;
    for (const [name, text] of all) hits += await check(encoding, name, text);
    expect(hits).toBeGreaterThan(500);
  });
});
