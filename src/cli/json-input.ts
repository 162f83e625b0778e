import { Failure } from '../shared/failure.ts';
import { jsonFault } from './json-fault.ts';
import { type Source, shownName } from './source.ts';
import { wholeText } from './whole-text.ts';

/** Bytes: a document has to fit into memory several times over. */
const LARGEST = 64e6;

/** `3:14`, from 1. */
function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function noJson(name: string, text: string): Failure {
  if (text.trim() === '') return new Failure('usage', `${name} is empty`, 'it has to hold a JSON document');
  const offset = jsonFault(text) ?? text.length;
  const found =
    offset >= text.length ? 'it ends too early' : `'${[...text.slice(offset, offset + 2)][0]}' cannot stand here`;
  return new Failure(
    'usage',
    `${name}:${position(text, offset)}: this is no JSON: ${found}`,
    'mend it and run it again',
  );
}

/**
 * The JSON document in a file or on stdin.
 * @throws Failure `usage` naming file, line and column where it ceases to be JSON.
 */
export async function readJson(source: Source): Promise<unknown> {
  const name = shownName(source);
  const text = await wholeText(source, LARGEST);
  try {
    return JSON.parse(text);
  } catch {
    throw noJson(name, text);
  }
}
