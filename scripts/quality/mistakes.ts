import type { Measures } from './measure.ts';
import type { Mistake } from './score.ts';

/** The longest line that is printed whole. */
const WIDTH = 200;

/** The part of a long line around a value. */
function around(line: string, value: string): string {
  if (line.length <= WIDTH) return line;
  const at = Math.max(line.indexOf(value.slice(0, 12)), 0);
  const from = Math.max(at - WIDTH / 3, 0);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + WIDTH)}…`;
}

/** The groups of mistakes of one kind, fault and type, the largest first. */
function groups(mistakes: readonly Mistake[]): Mistake[][] {
  const byName = new Map<string, Mistake[]>();
  for (const mistake of mistakes) {
    const name = `${mistake.document.kind} ${mistake.fault} ${mistake.type}`;
    byName.set(name, [...(byName.get(name) ?? []), mistake]);
  }
  return [...byName.values()].sort((one, other) => other.length - one.length);
}

/** The worst mistakes: one of each group in turn, from the largest on. */
function worst(mistakes: readonly Mistake[], most: number): { mistake: Mistake; of: number }[] {
  const sorted = groups(mistakes);
  const deepest = sorted[0]?.length ?? 0;
  const turns = Array.from({ length: deepest }, (_, turn) =>
    sorted.flatMap((group) => {
      // Spread over the group, so that its examples come from different frames.
      const mistake =
        group[Math.floor((turn * group.length) / deepest) + (turn % Math.max(group.length, 1))] ?? group[turn];
      return mistake ? [{ mistake, of: group.length }] : [];
    }),
  );
  return turns.flat().slice(0, most);
}

/** What to look at first, a paragraph each. */
export function describeMistakes({ mistakes, inexact }: Measures, most: number): string {
  const lines = worst(mistakes, most).map(({ mistake, of }) => {
    const { document, fault, type, value, line } = mistake;
    const style = document.style ? `, defanged ${document.style}` : '';
    return `${document.kind}${style}: ${fault} ${type} ${value} (one of ${of})\n    ${around(line, value)}`;
  });
  const refang = inexact
    .filter((_, at) => at % Math.max(Math.floor(inexact.length / (most / 4)), 1) === 0)
    .map((each) => `refang, ${each.style}:\n    ${each.line}\n    is not ${each.refanged}\n    but    ${each.plain}`);
  return [...lines, ...refang].join('\n');
}
