import type { CorpusOptions } from './corpus.ts';
import { CORE_TYPES } from './document.ts';
import { coreTotal, type Measures, refangTotal } from './measure.ts';
import type { Counts } from './score.ts';
import { figures, NOTHING } from './tally.ts';
import { TARGETS } from './targets.ts';

const TITLES = {
  A: 'Part A, on which the rules were tuned first',
  B: 'Part B: other sentences, other words',
  C: 'Part C: other products, languages, bait and ways to defang',
  D: 'Part D, by an author who did not know the rules (measured before any was changed for it: domain F1 0.993, refang 0.992)',
} as const;

function row(name: string, ...groups: readonly Counts[]): string {
  const cells = groups.flatMap((counts) => {
    const { precision, recall, f1 } = figures(counts);
    const nothing = counts.right + counts.missed + counts.extra === 0;
    return nothing ? ['', '', ''] : [precision, recall, f1].map((share) => share.toFixed(3));
  });
  return `| ${[name, ...cells].join(' | ')} |`;
}

const heads = (...names: readonly string[]) => [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`];

function typeRows({ types, hosts, baitLogs }: Measures): string[] {
  const core: readonly string[] = CORE_TYPES;
  const others = [...types.rows.keys()].filter((type) => !core.includes(type)).sort();
  const counted = (name: string, counts: Counts) =>
    `${row(name, counts)} ${counts.right} | ${counts.missed} | ${counts.extra} |`;
  return [
    ...heads('type', 'precision', 'recall', 'F1', 'right', 'missed', 'too many'),
    ...[...core, ...others].map((type) => counted(type, types.rows.get(type) ?? NOTHING)),
    counted('**core types together**', coreTotal(types)),
    counted('core types, hosts reported too', coreTotal(hosts)),
    counted('domain, in logs only', baitLogs),
  ];
}

function kindRows({ kinds, kindDomains }: Measures): string[] {
  return [
    ...heads('kind of text', 'precision', 'recall', 'F1', 'domain precision', 'recall', 'F1'),
    ...[...kinds.rows].map(([kind, counts]) => row(kind, counts, kindDomains.rows.get(kind) ?? NOTHING)),
  ];
}

function refangRows(measures: Measures): string[] {
  const [exact, lines] = refangTotal(measures);
  const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3));
  return [
    ...heads('defanged as', 'lines', 'refanged exactly'),
    ...[...measures.refang]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([style, [right, all]]) => `| \`${style}\` | ${all} | ${share(right, all)} |`),
    `| **all** | ${lines} | ${share(exact, lines)} |`,
  ];
}

/** One part as tables of its types, kinds of text and styles of defanging. */
export function tables(measures: Measures): string {
  const { part, documents, characters, doubts } = measures;
  const size = (characters / 1e6).toFixed(1);
  return [
    `## ${TITLES[part]}`,
    '',
    `${documents} documents, ${size} million characters; ${doubts} places on which analysts disagree are not scored.`,
    '',
    ...typeRows(measures),
    '',
    ...kindRows(measures),
    '',
    ...refangRows(measures),
    '',
  ].join('\n');
}

/** The page that is kept in the repository. */
export function page(parts: readonly Measures[], { seed }: CorpusOptions): string {
  return [
    '# Quality of extract and refang',
    '',
    `Written by \`npm run quality -- --write\` from a generated, labelled corpus (seed ${seed}): distinct values per document, all types,`,
    'private addresses included, hosts of URLs and e-mail addresses left out except in the line that names them.',
    `Targets: F1 ${TARGETS.f1} for each core type (${CORE_TYPES.join(', ')}), precision ${TARGETS.baitLogs} for domains in logs, ${TARGETS.refang} of defanged lines refanged exactly.`,
    'For the types file_path, phone, registry_key, user_agent and yara only what is missed is counted.',
    '',
    ...parts.map(tables),
  ].join('\n');
}
