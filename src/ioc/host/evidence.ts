import { CVE_ID } from '../cve-id.ts';
import type { Confidence } from '../observable.ts';
import { LIBERAL, STRONG } from '../scan/reading.ts';
import { FILE_ONLY, OTHER_ROOTS } from './ambiguous.ts';
import { type Candidate, NEVER, type Written } from './candidate.ts';
import { type Ending, endingOf } from './ending.ts';
import { caseEvidence } from './evidence-case.ts';
import { contextEvidence } from './evidence-context.ts';
import { placeEvidence } from './evidence-place.ts';
import { shapeEvidence } from './evidence-shape.ts';
import { signatureEvidence } from './evidence-signature.ts';
import { isHostName } from './name.ts';
import { isTopLevel, suffixOf } from './suffix.ts';

export type { Written } from './candidate.ts';

/** Cheap rules first; the last reads the line. */
const RULES = [placeEvidence, caseEvidence, shapeEvidence, signatureEvidence];

/** From here on a name is meant to be wrong in about one of 64, of 8, of 2 cases. */
const HIGH = 6;
const MEDIUM = 3;
const LOW = 1;
/** No line makes up for less. */
const HOPELESS = -8;

/**
 * How sure a dotted name is a domain; undefined when it is more likely something else. A name the author defanged
 * needs only a plausible ending. A plain one needs a public suffix; what its ending, its letters, its place and its
 * line say for and against it is added up.
 */
export function domainConfidence(written: Written): Confidence | undefined {
  const dot = written.name.lastIndexOf('.');
  const top = written.name.slice(dot + 1).toLowerCase();
  if (written.mark === STRONG && !isVulnerability(written)) return markedConfidence(written.name.toLowerCase(), top);
  const ending = endingOf(top);
  if (!ending) return undefined;
  const candidate = candidateOf(written, ending);
  if (!candidate) return undefined;
  return confidenceOf(candidate.name, weightOf(candidate), written.mark === LIBERAL, ending);
}

const NUMBERED = /^[^.]*\d{4}\./;
const VULNERABILITY = new RegExp(`(?<![A-Za-z0-9])${CVE_ID}$`, 'i');

/**
 * `CVE-2021-12345[.]py`, or `Exploit[.]CVE` before any other dash: what proves or uses a vulnerability is named after
 * it, and a dot in brackets makes it no domain.
 */
function isVulnerability({ name, lead }: Written): boolean {
  if (/\.cve$/i.test(name)) return true;
  return NUMBERED.test(name) && VULNERABILITY.test(`${lead()}${name.slice(0, name.indexOf('.'))}`);
}

/** Nobody defangs a word of code; files are defanged at times, where the whole text was. */
function markedConfidence(name: string, top: string): Confidence | undefined {
  if (!isHostName(name, true)) return undefined;
  if (OTHER_ROOTS.has(top) || suffixOf(name)?.registrableDomain !== undefined) {
    return endingOf(top)?.file || !isHostName(name) ? 'medium' : 'high';
  }
  return FILE_ONLY.has(top) || isTopLevel(top) ? undefined : 'medium';
}

function candidateOf(written: Written, ending: Ending): Candidate | undefined {
  const name = written.name.toLowerCase();
  if (!isHostName(name)) return undefined;
  const suffix = suffixOf(name, true);
  // A name on the private section of the list is the name of a service: `github.io` is a domain as well.
  const registered = suffix?.registrableDomain ?? suffixOf(name)?.registrableDomain;
  if (registered === undefined && !OTHER_ROOTS.has(ending.top)) return undefined;
  const labels = name.split('.');
  const owned = registered?.split('.')[0] ?? (labels.at(-2) as string);
  if (owned.includes('_') && suffix?.privateSuffix !== true) return undefined;
  return { written, name, labels, ending, owned, deepSuffix: suffix?.publicSuffix.includes('.') ?? false };
}

function weightOf(candidate: Candidate): number {
  const { ending } = candidate;
  let weight = ending.weight;
  for (const rule of RULES) {
    weight += rule(candidate);
    if (weight === NEVER) return weight;
  }
  if ((ending.familiar && weight >= HIGH) || weight < HOPELESS) return weight;
  return weight + contextEvidence(candidate);
}

/** What a sentence says before `dot com`. */
const LITTLE_WORD =
  /^(?:the|an?|this|that|these|those|our|their|every|its|in|of|and|or|to|on|at|for|big|first|early|late)\.[a-z]+$/i;

/** What was read liberally has no more than one guess to spend: only an ending that is nothing else is believed. */
function confidenceOf(name: string, weight: number, liberal: boolean, ending: Ending): Confidence | undefined {
  if (liberal && LITTLE_WORD.test(name)) return undefined;
  if (liberal) return weight >= MEDIUM && ending.weight >= MEDIUM ? 'medium' : undefined;
  if (weight >= HIGH) return 'high';
  return weight >= MEDIUM ? 'medium' : weight >= LOW ? 'low' : undefined;
}

/**
 * Whether a host named by a scheme or an `@` may stand in a URL or address: spelled right; a known ending raises
 * confidence.
 */
export function hostEnding(name: string): 'known' | 'unknown' | undefined {
  const lower = name.toLowerCase();
  if (!isHostName(lower)) return undefined;
  return endingOf(lower.slice(lower.lastIndexOf('.') + 1)) ? 'known' : 'unknown';
}
