import type { Standing } from '../exchange.ts';
import type { Form } from './form.ts';
import { ownUuid } from './ids.ts';
import { patternOf } from './pattern.ts';

/** Any object of a bundle. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
}

/** Who made these objects: this program, the same in every bundle, and since when. */
const MAKER_SINCE = '2026-01-01T00:00:00.000Z';
export const MAKER: StixObject & Readonly<Record<string, unknown>> = {
  type: 'identity',
  spec_version: '2.1',
  id: `identity--${ownUuid('identity socctl')}`,
  created: MAKER_SINCE,
  modified: MAKER_SINCE,
  name: 'socctl',
  identity_class: 'system',
};

/** An object of ours, made at `at`. */
export function made(
  type: string,
  uuid: string,
  at: string,
  properties: Readonly<Record<string, unknown>>,
): StixObject {
  const head = { type, spec_version: '2.1', id: `${type}--${uuid}`, created_by_ref: MAKER.id };
  return { ...head, created: at, modified: at, ...properties } as StixObject;
}

interface Described {
  readonly value: string;
  readonly standing: Standing;
  readonly note?: string;
  /** 0..100, as STIX has it (appendix A). */
  readonly confidence?: number;
}

/** What nobody should look for: the observable alone says that it is there. */
const NOT_SOUGHT: readonly Standing[] = ['uncertain', 'harmless'];

/** `indicator-type-ov` (section 10.7); for a text, which proves no more, "not enough information available". */
const INDICATOR_TYPES: Readonly<Partial<Record<Standing, string>>> = {
  malicious: 'malicious-activity',
  suspicious: 'anomalous-activity',
};

/**
 * The objects for one value, each behind those that it refers to.
 *
 * An observable says that the value exists, an indicator that looking for it may find something bad (sections 6 and
 * 4.7): where even the value is uncertain there is none, unless nothing else could say it. It is based on the observable itself, as OpenCTI and MISP have it, not on
 * observed-data: that is what was seen on systems, with the time of seeing it (4.14), and here something was read.
 */
export function objectsOf({ observables, comparison, known }: Form, about: Described, at: string): StixObject[] {
  if (known) {
    const { type, ...properties } = known;
    return [made(type, ownUuid(`${type} ${known.name}`), at, properties)];
  }
  const thing = observables.at(-1);
  if (comparison === undefined || (thing && NOT_SOUGHT.includes(about.standing))) return [...observables];
  const pattern = patternOf(comparison);
  const uuid = ownUuid(`indicator ${pattern}`);
  const indicator = made('indicator', uuid, at, {
    name: about.value,
    ...(about.note !== undefined && { description: about.note }),
    ...(about.confidence !== undefined && { confidence: about.confidence }),
    indicator_types: [INDICATOR_TYPES[about.standing] ?? 'unknown'],
    pattern,
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: at,
  });
  if (!thing) return [indicator];
  // The one relationship that an indicator has here: the two share their UUID, not their identifier.
  const based = made('relationship', uuid, at, {
    relationship_type: 'based-on',
    source_ref: indicator.id,
    target_ref: thing.id,
  });
  return [...observables, indicator, based];
}
