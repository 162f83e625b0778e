import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Input } from '../engine.ts';
import { type Fields, fieldsOf, listOf, textOf } from './read.ts';
import type { Asking } from './socmate-asking.ts';
import { incidentFrom } from './socmate-incident.ts';
import { paged, partOf } from './socmate-page.ts';
import type { Abilities } from './vendor.ts';

/** The fields of a change that SoCMate spells in another way than we do. */
const CHANGE_NAMES: Readonly<Record<string, string>> = {
  classification_reason: 'classificationReason',
  classification_comment: 'classificationComment',
};

const CHANGES = [
  'number',
  'status',
  'severity',
  'owner',
  'classification',
  'classification_reason',
  'classification_comment',
  'labels',
  'note',
  'tags',
  'assigned_to',
  'etag',
];

function changeOf({ number: _, note, ...change }: Input<'incidents.update'>): Fields {
  const fields = Object.entries(change).filter(([, value]) => value !== undefined);
  const named = fields.map(([name, value]) => [CHANGE_NAMES[name] ?? name, value] as const);
  return { ...Object.fromEntries(named), ...(note !== undefined && { notes: note }) };
}

/** Milliseconds that enriching an incident may take. */
const ENRICH_MS = 300_000;

/** What a SoCMate server does with incidents. */
export function incidentAbilities({ url, bodyOf, refuse }: Asking): Abilities {
  async function show(number: number, signal: AbortSignal | undefined): Promise<unknown> {
    const body = await bodyOf({ path: `/api/v1/incidents/${number}`, signal, subject: `incident ${number}` });
    return incidentFrom(body, utc(new Date()));
  }

  return {
    async 'incidents.list'(input, signal) {
      refuse(input, ['severity', 'status', 'timespan', 'limit', 'offset']);
      const { severity, status, timespan } = input;
      if (timespan === null) {
        throw new Failure(
          'usage',
          `a SoCMate server does not list incidents of all time (${url})`,
          'name a timespan, such as P90D',
        );
      }
      const part = partOf(input);
      const query = { severity, status, timespan, ...part };
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/incidents', query, signal }));
      const now = utc(new Date());
      const incidents = listOf(fields?.['incidents'])?.flatMap((each) => incidentFrom(each, now) ?? []);
      return incidents && { incidents, ...paged(fields, part, incidents.length) };
    },
    'incidents.show': ({ number }, signal) => show(number, signal),
    async 'incidents.update'(input, signal) {
      refuse(input, CHANGES);
      const { number } = input;
      const path = `/api/v1/incidents/${number}`;
      const json = changeOf(input);
      const body = await bodyOf({ method: 'PATCH', path, json, signal, subject: `incident ${number}` });
      return incidentFrom(body, utc(new Date())) ?? show(number, signal);
    },
    async 'incidents.enrich'(input, signal) {
      refuse(input, ['number', 'plugins']);
      const { number, plugins } = input;
      const path = `/api/v1/incidents/${number}/enrich`;
      const json = plugins ? { plugins } : {};
      const subject = `incident ${number}`;
      const fields = fieldsOf(await bodyOf({ method: 'POST', path, json, signal, subject, timeoutMs: ENRICH_MS }));
      // Some answer with the enrichment alone.
      return textOf(fields?.['title']) === undefined ? show(number, signal) : incidentFrom(fields, utc(new Date()));
    },
  };
}
