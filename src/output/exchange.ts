import type { TlpLevel } from './tlp.ts';
import { uuid5 } from './uuid.ts';

/**
 * How much is known against a value, from least to most:
 * - `uncertain`: it may not even be what it looks like;
 * - `mentioned`: it is there, and nothing says whether it is bad;
 * - `suspected`: somebody took it for dangerous, the author of a report who made it unclickable for one;
 * - `harmless`, `suspicious`, `malicious`: what sources said of it, together.
 */
export type Standing = 'uncertain' | 'mentioned' | 'suspected' | 'harmless' | 'suspicious' | 'malicious';

/** One value to hand over to another system, whoever found it. */
export interface Observable {
  /** What extraction calls it: `ip`, `file_path`; a server may know more types than we. */
  readonly type: string;
  /** Raw, as extraction normalises values of the type. */
  readonly value: string;
  readonly standing: Standing;
  /** Where it is from, or why it stands so, in one line. */
  readonly note?: string;
  /** How sure that is, 0..100. */
  readonly confidence?: number;
}

/** What is handed over in one document. */
export interface Collected {
  /** What this is, in one line. */
  readonly title: string;
  /** May be gone through several times, and be made meanwhile. */
  readonly observables: Iterable<Observable>;
  /** The time of making the document: formats have no clock. */
  readonly at: Date;
  /** Who may be told of all of it; left out where nobody said. */
  readonly tlp?: TlpLevel | undefined;
}

/** One format that other systems import: one file in `exchanges/`. */
export interface Exchange {
  readonly name: string;
  readonly about: string;
  /** What the format is called by those who know it: `STIX 2.1`. */
  readonly title: string;
  /** Whether the format can say such a value; others are left out of the document. */
  holds(observable: Observable): boolean;
  /**
   * The document, for `jsonChunks`: its long lists are made while they are written. It depends on what was collected
   * alone: the same values at the same time give the same document.
   */
  document(collected: Collected): object;
}

/**
 * The namespace of the identifiers we give: STIX reserves its own for cyber-observables (2.1, section 2.9), and an
 * identifier that repeats lets the same thing, imported twice, be one thing.
 */
export const NAMESPACE = '769373e5-f021-481d-82a6-5240bc108390';

/** How many values go into one step of an identifier: a step costs more than a value. */
const STEP = 256;

/** An identifier for what was collected: the same for the same title and values, whenever that is. */
export function contentUuid({ title, observables }: Collected): string {
  let uuid = uuid5(NAMESPACE, title);
  let values: (readonly [string, string])[] = [];
  const step = (): void => {
    uuid = uuid5(uuid, JSON.stringify(values));
    values = [];
  };
  for (const { type, value } of observables) if (values.push([type, value]) === STEP) step();
  step();
  return uuid;
}

/** A text as UTF-8 can have it: half a surrogate pair is the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
