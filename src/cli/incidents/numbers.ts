import { Failure } from '../../shared/failure.ts';
import { isObject, parsedJson } from '../../shared/json.ts';

const HINT = 'incidents are named by their number: socctl incidents list';

function numberOr(text: string, refused: (shown: string) => Failure): number {
  const digits = /^#?(\d{1,15})$/.exec(text)?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  throw refused(`'${text.length > 40 ? `${text.slice(0, 39)}…` : text}' is no number of an incident`);
}

function numberIn(text: string): number {
  return numberOr(text, (problem) => new Failure('usage', `stdin: ${problem}`, HINT));
}

/**
 * The number as it was typed. What is none names no incident of the store at `where`, as a number does that none has.
 * @throws Failure `not_found`
 */
export function typedNumber(word: string, where: string): number {
  return numberOr(word, (problem) => new Failure('not_found', `${problem} in ${where}`, HINT));
}

function numberOf(value: unknown): number {
  const number = isObject(value) && Object.hasOwn(value, 'number') ? value['number'] : value;
  return numberIn(typeof number === 'number' ? String(number) : JSON.stringify(value));
}

/** The records of `--json`: the list itself, or what stands around it. */
function records(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  const inner = isObject(document) && Object.hasOwn(document, 'incidents') ? document['incidents'] : undefined;
  return Array.isArray(inner) ? inner : [document];
}

/** A line's first cell, in the table and in CSV. */
function firstCell(line: string): string {
  return line.trim().split(/[\s,]/, 1)[0] ?? '';
}

/**
 * The numbers in what `incidents list` printed, in any of its forms, or in a plain list of them. More than a number may
 * stand in a line only below a head that begins with `number`: any other text is refused whole, for what follows changes
 * incidents.
 * @throws Failure `usage` for anything else
 */
export function numbersIn(text: string): number[] {
  const whole = /^\s*[[{]/.test(text) ? parsedJson(text) : undefined;
  if (whole !== undefined) return records(whole).map(numberOf);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines[0]?.trim().startsWith('{')) return lines.map((line) => numberOf(parsedJson(line) ?? line));
  if (/^number$/i.test(firstCell(lines[0] ?? ''))) return lines.slice(1).map((line) => numberIn(firstCell(line)));
  return lines.map((line) => numberIn(line.trim()));
}
