import { peek } from '../network/fields.ts';
import { SourceError } from '../network/source-error.ts';
import type { Answer } from '../plugin.ts';

/** Tags of a host that does harm, or is in other hands than its owner's (https://datapedia.shodan.io). */
const HARM: ReadonlySet<string> = new Set(['malware', 'c2', 'compromised']);

const SCORE = 50;
/** Tags are given by machines, from what a host says of itself. */
const CONFIDENCE = 4;

/** What is thought of a host by its tags alone: what it runs, and what could be broken in it, is no harm. */
export function tagOpinion(tags: readonly string[]): Answer {
  const harm = [...new Set(tags.map((tag) => tag.toLowerCase()))].filter((tag) => HARM.has(tag));
  if (harm.length === 0) return {};
  return { verdict: 'suspicious', score: SCORE, confidence: CONFIDENCE, reasons: [`tagged ${harm.join(', ')}`] };
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 65_535;
}

/** @throws SourceError `bad_response` when the answer has no list of ports. */
export function portsOf(body: unknown, where: string): number[] {
  const ports = peek(body, 'ports');
  if (!Array.isArray(ports) || !ports.every(isPort))
    throw new SourceError('bad_response', `${where}.ports is no list of ports`);
  return ports.toSorted((one, other) => one - other);
}

/** What the host offers, and what its versions are known for, in a line. */
export function exposureReason(ports: readonly number[], vulns: number): string {
  const open = ports.length === 1 ? '1 open port' : `${ports.length} open ports`;
  const weak = vulns === 1 ? '1 vulnerability' : `${vulns} vulnerabilities`;
  return vulns === 0 ? open : `${open}, ${weak} by the versions it shows`;
}
