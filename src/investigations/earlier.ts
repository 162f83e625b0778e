import { type Finding, isJudged } from './finding.ts';
import { counted, value } from './markdown.ts';

/** Places named for one indicator; more are only mentioned. */
export const MOST_PLACES = 5;

function place(origin: string): string {
  const colon = origin.indexOf(':');
  const [kind, id] = [origin.slice(0, colon), origin.slice(colon + 1)];
  return `${kind === 'session' ? 'investigation' : kind} ${value(id)}`;
}

function isChanged(finding: Finding): boolean {
  return isJudged(finding) && finding.before !== undefined && finding.before.verdict !== finding.analyzed.verdict;
}

/** A verdict that is not what it was is worth a line, the others only their number. */
function verdicts(findings: readonly Finding[]): string[] {
  const same = findings.filter((each) => each.before !== undefined && !isChanged(each)).length;
  const lines = findings.filter(isChanged).map(({ indicator, before, analyzed }) => {
    const now = 'problem' in analyzed ? '' : analyzed.verdict.replace('_', ' ');
    return `${value(indicator.value)} was ${before?.verdict.replace('_', ' ')} on ${before?.at}, it is ${now} now`;
  });
  return same === 0 ? lines : [...lines, `${counted(same, 'indicator')} asked about before, with the same verdict`];
}

function places(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ indicator, seenIn }) => {
    if (seenIn.length === 0) return [];
    const more = seenIn.length > MOST_PLACES ? ' and more' : '';
    return [`${value(indicator.value)} was seen in ${seenIn.slice(0, MOST_PLACES).map(place).join(', ')}${more}`];
  });
}

/** What earlier work knows of the indicators, a line each. */
export function earlierWork(findings: readonly Finding[]): string[] {
  return [...places(findings), ...verdicts(findings)];
}
