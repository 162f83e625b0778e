import { earlierWork } from './earlier.ts';
import { type Finding, isJudged, type Judged, ranked, tally, worstOf } from './finding.ts';
import { counted, prose, table, value } from './markdown.ts';
import { gaps } from './silence.ts';

/** What a report is written from. */
export interface Findings {
  readonly sessionId: string;
  /** What the report or its section is called. */
  readonly title: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Indicators of the text that were too many, and addresses that are never asked about. */
  readonly leftOut: number;
  readonly special: number;
  /** Sources that were not asked: switched off, without a key, or without consent. */
  readonly off: readonly string[];
}

/** Indicators whose reasons are told in full. */
const MOST_OUTSTANDING = 20;
const MOST_NEXT = 3;

/** What stands in a text without one. */
export const LOOKED_FOR =
  'public IP addresses, domains, URLs, hashes (MD5, SHA-1, SHA-256, SHA-512) and e-mail addresses, plain or defanged';

function headline(findings: readonly Finding[]): string {
  const judged = findings.filter(isJudged);
  const worst = worstOf(judged.map(({ analyzed }) => analyzed.verdict));
  const of = `of ${counted(findings.length, 'indicator')}`;
  if (worst === undefined) return `**no verdict**: none ${of} could be analyzed\n`;
  return `**${worst.replace('_', ' ')}** is the worst verdict: ${tally(judged)} ${of}\n`;
}

function rows(findings: readonly Finding[]): string[][] {
  return findings.map((finding) => {
    const { type, value: ioc } = finding.indicator;
    if (!isJudged(finding)) return [value(ioc), type, 'not analyzed', '', ''];
    const { verdict, score, reasons } = finding.analyzed;
    const first = reasons[0];
    return [value(ioc), type, verdict.replace('_', ' '), String(Math.round(score)), first ? prose(first.text) : ''];
  });
}

function isOutstanding(finding: Finding): finding is Judged {
  return isJudged(finding) && ['malicious', 'suspicious'].includes(finding.analyzed.verdict);
}

function outstanding(findings: readonly Finding[]): string[] {
  const bad = findings.filter(isOutstanding);
  const lines = bad.slice(0, MOST_OUTSTANDING).map(({ indicator, analyzed: { verdict, reasons } }) => {
    // Facts weigh nothing: they stand in the analysis, and here only where nothing else is said.
    const grave = reasons.filter(({ weight }) => weight > 0);
    const why = (grave.length > 0 ? grave : reasons).map(({ plugin, text }) => `${prose(text)} (${value(plugin)})`);
    return `${value(indicator.value)} is ${verdict}: ${why.join('; ') || 'without a reason given'}`;
  });
  return bad.length > MOST_OUTSTANDING ? [...lines, `and ${bad.length - MOST_OUTSTANDING} more in the table`] : lines;
}

/** Commands hold ids of ours only: a value from outside has no place in a line that is made to be run. */
function nextSteps({ sessionId, findings }: Findings): string[] {
  const judged = ranked(findings).filter(isJudged);
  const waiting = judged.filter(({ analyzed }) => analyzed.pending.length > 0);
  return [
    ...judged.slice(0, MOST_NEXT).map(({ analyzed }) => `socctl analyses show ${analyzed.id}`),
    ...waiting.slice(0, MOST_NEXT).map(({ analyzed }) => `socctl poll ${analyzed.id} --wait`),
    ...(findings.length > 0 ? [`socctl graph investigation ${sessionId}`] : []),
    `socctl investigate follow-up ${sessionId} 'more text'`,
  ];
}

function section(mark: string, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${mark} ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

function commands(mark: string, lines: readonly string[]): string {
  return `\n${mark} Next steps\n\n\`\`\`sh\n${lines.map((line) => `${line}\n`).join('')}\`\`\`\n`;
}

function written(all: Findings, mark: string, title: string): string {
  const { findings, leftOut, special, off } = all;
  const head = `${mark} ${title}\n\n`;
  const inner = `${mark}#`;
  const missing = section(inner, 'What was not asked or answered', gaps(findings, leftOut, special, off));
  if (findings.length === 0) {
    return `${head}No indicators were found. Looked for: ${LOOKED_FOR}.\n${missing}${commands(inner, nextSteps(all))}`;
  }
  const order = ranked(findings);
  return [
    head,
    headline(findings),
    `\n${inner} Indicators\n\n`,
    table(['Indicator', 'Type', 'Verdict', 'Score', 'First reason'], rows(order)),
    section(inner, 'What stood out', outstanding(order)),
    missing,
    section(inner, 'Earlier work', earlierWork(order)),
    commands(inner, nextSteps(all)),
  ].join('');
}

/**
 * The report of an investigation in Markdown. Whatever came from outside is defanged and escaped in it: it makes no link,
 * no image, no HTML and no row of a table. The same findings give the same text.
 */
export function report(all: Findings): string {
  return written(all, '#', `Investigation: ${prose(all.title)}`);
}

/** What a follow-up adds to the report. */
export function reportSection(all: Findings): string {
  return written(all, '##', `Follow-up: ${prose(all.title)}`);
}
