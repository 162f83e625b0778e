import { see } from '../../graph/index.ts';
import {
  type Draft,
  differences,
  type Incident,
  incidentFrom,
  newEtag,
  rowOf,
  sightingOf,
} from '../../incidents/index.ts';
import type { Indicator } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Repositories } from '../../store/index.ts';
import { record } from './activity.ts';
import type { Local } from './context.ts';

/** @throws Failure `not_found` */
export async function load(from: Repositories, number: number, { where }: Local): Promise<Incident> {
  // A number beyond this is none that a store ever gave, and no integer that a database takes.
  const row = Number.isSafeInteger(number) ? await from.incidents.find(number) : undefined;
  if (row) return incidentFrom(row);
  throw new Failure(
    'not_found',
    `no incident ${number} in the local store ${where}`,
    'socctl incidents list --since all',
  );
}

function subjectOf({ number }: Incident): string {
  return `incident:${number}`;
}

/** Writes a new incident, its entities into the graph, and who did it. */
export async function insert(tx: Repositories, local: Local, draft: Draft, action: string): Promise<Incident> {
  const incident: Incident = { number: await tx.incidents.insert(rowOf(draft)), ...draft };
  const { title, severity, status, source } = incident;
  await see(tx, sightingOf(incident, [], utc(local.now())));
  const detail = { title, severity, status, source };
  await record(tx, local, { action, subject: subjectOf(incident), detail });
  return incident;
}

interface Rewrite {
  readonly action: string;
  /** UTC: when it counts as changed. */
  readonly at: string;
  /** Found in its text, for the graph; without them the graph is not touched. */
  readonly indicators?: readonly Indicator[];
}

/** Writes an incident that was changed and who did it; undefined, and nothing written, where it is as it was. */
export async function rewrite(
  tx: Repositories,
  local: Local,
  [before, after]: readonly [Incident, Incident],
  { action, at, indicators }: Rewrite,
): Promise<Incident | undefined> {
  const detail = differences(before, after);
  if (!detail) return undefined;
  const { number, ...draft } = { ...after, etag: newEtag(), updated_at: at };
  await tx.incidents.update({ number, ...rowOf(draft) });
  const written = { number, ...draft };
  if (indicators) await see(tx, sightingOf(written, indicators, utc(local.now())));
  await record(tx, local, { action, subject: subjectOf(written), detail });
  return written;
}
