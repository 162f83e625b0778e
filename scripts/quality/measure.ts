import { CORE_TYPES, type Document, type Part } from './document.ts';
import { exactness, type Inexact } from './exact.ts';
import { type Counts, examine, type Mistake } from './score.ts';
import { createTally, type Tally } from './tally.ts';

/** What one part of the corpus came to. */
export interface Measures {
  readonly part: Part;
  readonly documents: number;
  readonly characters: number;
  readonly types: Tally;
  /** Types whose hosts count as well, measured with hosts. */
  readonly hosts: Tally;
  readonly kinds: Tally;
  readonly kindDomains: Tally;
  /** Domains in all kinds of logs, where nearly every dotted word is bait. */
  readonly baitLogs: Counts;
  readonly doubts: number;
  readonly mistakes: readonly Mistake[];
  /** Lines by style of defanging: those that came back exactly, and all. */
  readonly refang: ReadonlyMap<string, readonly [exact: number, lines: number]>;
  readonly inexact: readonly Inexact[];
}

export function measure(part: Part, documents: readonly Document[]): Measures {
  const [types, hosts, kinds, kindDomains, logs] = Array.from({ length: 5 }, createTally) as [
    Tally,
    Tally,
    Tally,
    Tally,
    Tally,
  ];
  const mistakes: Mistake[] = [];
  const refang = new Map<string, readonly [exact: number, lines: number]>();
  const inexact: Inexact[] = [];
  const isDomain = (type: string) => type === 'domain';
  for (const document of documents) {
    const compared = examine(document, false);
    types.addTypes(compared);
    hosts.addTypes(examine(document, true));
    kinds.add(document.kind, compared);
    kindDomains.add(document.kind, compared, isDomain);
    if (document.family === 'log') logs.add('logs', compared, isDomain);
    mistakes.push(...compared.mistakes);
    const exact = exactness(document);
    inexact.push(...exact.inexact);
    if (document.style) {
      const [right, lines] = refang.get(document.style) ?? [0, 0];
      refang.set(document.style, [right + exact.lines - exact.inexact.length, lines + exact.lines]);
    }
  }
  return {
    part,
    documents: documents.length,
    characters: documents.reduce((sum, { text }) => sum + text.length, 0),
    types,
    hosts,
    kinds,
    kindDomains,
    baitLogs: logs.rows.get('logs') ?? { right: 0, missed: 0, extra: 0 },
    doubts: documents.reduce((sum, each) => sum + each.doubts.length, 0),
    mistakes,
    refang,
    inexact,
  };
}

/** All lines of all styles: those that came back exactly, and all. */
export function refangTotal({ refang }: Measures): readonly [exact: number, lines: number] {
  const rows = [...refang.values()];
  return [rows.reduce((sum, [exact]) => sum + exact, 0), rows.reduce((sum, [, lines]) => sum + lines, 0)];
}

/** The core types together. */
export function coreTotal(tally: Tally): Counts {
  const rows = CORE_TYPES.map((type) => tally.rows.get(type)).filter((row) => row !== undefined);
  const sum = (field: keyof Counts) => rows.reduce((total, row) => total + row[field], 0);
  return { right: sum('right'), missed: sum('missed'), extra: sum('extra') };
}
