import { type Finding, isJudged } from './finding.ts';
import { value } from './markdown.ts';

/** Places named for one indicator; more are only mentioned. */
export const MOST_PLACES = 5;

function place(origin: string): string {
  const colon = origin.indexOf(':');
  const [kind, id] = [origin.slice(0, colon), origin.slice(colon + 1)];
  return `${kind === 'session' ? 'investigation' : kind} ${value(id)}`;
}

function linesOf(finding: Finding): string[] {
  const { indicator, before, seenIn, analyzed } = finding;
  const name = value(indicator.value);
  const lines: string[] = [];
  if (before) {
    const now = isJudged(finding) ? finding.analyzed.verdict : undefined;
    const change = now === undefined || now === before.verdict ? '' : `, ${now} now`;
    lines.push(`${name} was asked on ${before.at}: ${before.verdict}${'problem' in analyzed ? '' : ` then${change}`}`);
  }
  if (seenIn.length > 0) {
    const more = seenIn.length > MOST_PLACES ? ' and more' : '';
    lines.push(`${name} was seen in ${seenIn.slice(0, MOST_PLACES).map(place).join(', ')}${more}`);
  }
  return lines;
}

/** What is known of the indicators from earlier work, a line each. */
export function earlierWork(findings: readonly Finding[]): string[] {
  return findings.flatMap(linesOf);
}
