import { trimmed } from './ending.ts';
import { nameAt, type Spelling } from './name.ts';

/** How a path tells its names from the text around it. */
export interface Manner {
  /** Whether what stands before a separator is one name, not a name and the sentence after it. */
  goesOn(name: string): boolean;
  /** A name without the sentence after it. */
  last(name: string): string;
  /** The most names. */
  readonly most: number;
}

/** Names of a path from `at` on, and where the last of them ends. */
export function walk(
  text: string,
  at: number,
  spelling: Spelling,
  { goesOn, last, most }: Manner,
): { names: string[]; end: number } {
  const names: string[] = [];
  const starts: number[] = [];
  let from: number | undefined = at;
  while (from !== undefined && names.length < most) {
    const name = nameAt(text, from, spelling);
    const written = text.slice(from, name.end);
    if (written === '' || written.startsWith(' ')) break;
    names.push(written);
    starts.push(from);
    from = name.next !== undefined && goesOn(written) ? name.next : undefined;
  }
  // A separator behind the last name shows where that ends.
  let closed = from !== undefined;
  while (names.length > 0) {
    const name = names.pop() as string;
    const kept = closed ? trimmed(name) : last(name);
    closed = true;
    const start = starts.pop() as number;
    if (kept === '') continue;
    names.push(kept);
    return { names, end: start + kept.length };
  }
  return { names, end: at };
}
