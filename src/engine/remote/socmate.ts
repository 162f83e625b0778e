import { setTimeout as sleep } from 'node:timers/promises';
import type { Http } from '../../net/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Engine, Input } from '../engine.ts';
import { searchKind } from '../records/search-hit.ts';
import { createApi, type Question, type Said } from './api.ts';
import { signedBy } from './key.ts';
import { clientCredentials } from './oauth.ts';
import { type Fields, fieldsOf, listOf, numberOf, textOf, wholeOf, wordOf } from './read.ts';
import { segment } from './segment.ts';
import { countsFrom, edgesFrom, nodeFrom, nodesFrom } from './socmate-graph.ts';
import { incidentFrom } from './socmate-incident.ts';
import { sessionFrom, sessionRowFrom } from './socmate-session.ts';
import { toSocmateRelationship, toSocmateType } from './socmate-words.ts';
import type { Access } from './systems.ts';
import { only, vendorEngine } from './vendor.ts';

/** `{"detail":"…"}`, or with 422 a list of `{loc, msg, type}`. */
function explain(body: unknown): Said | undefined {
  const detail = fieldsOf(body)?.['detail'];
  const message = textOf(detail);
  if (message !== undefined) return { message };
  const faults = (listOf(detail) ?? []).flatMap((each) => {
    const fault = fieldsOf(each);
    const text = textOf(fault?.['msg']);
    const place = (listOf(fault?.['loc']) ?? []).filter((step) => typeof step === 'string' || typeof step === 'number');
    return text === undefined ? [] : [`${place.join('.')} ${text}`.trim()];
  });
  return faults.length > 0 ? { message: faults.join('; ') } : undefined;
}

const DEFAULT_LIMIT = 20;
/** As much as the API hands out at once; it refuses to be asked for more. */
const LARGEST_PAGE = 100;

interface Paging {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** The part of a list to ask for; who wants more than a page looks at how many came, and asks for the rest. */
function partOf({ limit, offset }: Paging): Paging {
  return { limit: limit === undefined ? undefined : Math.min(limit, LARGEST_PAGE), offset };
}

/** `total`, `limit` and `offset` of a page, filled in where the server leaves them out. */
function paged(fields: Fields | undefined, { limit, offset }: Paging, count: number) {
  const from = wholeOf(fields?.['offset']) ?? offset ?? 0;
  return {
    total: wholeOf(fields?.['total']) ?? from + count,
    limit: wholeOf(fields?.['limit']) ?? limit ?? DEFAULT_LIMIT,
    offset: from,
  };
}

/** A hit of the search, which at SoCMate is an investigation unless it says otherwise. */
function hitFrom(value: unknown): unknown {
  const fields = fieldsOf(value);
  const id = textOf(fields?.['id']) ?? textOf(fields?.['session_id']);
  if (!fields || id === undefined) return undefined;
  return {
    type: wordOf(fields['type'], searchKind.options) ?? 'investigation',
    id,
    title: textOf(fields['title']) ?? id,
    snippet: textOf(fields['snippet']) ?? '',
    score: numberOf(fields['score'], 0, 1) ?? 0,
  };
}

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

/** Milliseconds: what enriching an incident may take, and an investigation as a whole. */
const ENRICH_MS = 300_000;
const INVESTIGATE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 5_000;

export interface SocmateOptions {
  readonly access: Access;
  readonly http: Http;
  readonly notice: (line: string) => void;
}

/** A SoCMate server: incidents, investigations, the knowledge graph, search. */
export async function createSocmateEngine({ access, http, notice }: SocmateOptions): Promise<Engine> {
  const { url, client } = access;
  // A client that has a key needs no token.
  const signer =
    client && (await access.key()) === undefined
      ? clientCredentials(client, http)
      : signedBy('socmate', access, (key) => ({ 'x-api-key': key }));
  const api = createApi({ system: 'socmate', url, http, notice, explain, signer });
  const refuse = (input: object, known: readonly string[]): void => only(input, known, 'socmate', url);

  async function bodyOf(question: Question): Promise<unknown> {
    return (await api.ask(question)).body;
  }

  async function show(number: number, signal: AbortSignal | undefined): Promise<unknown> {
    const body = await bodyOf({ path: `/api/v1/incidents/${number}`, signal, subject: `incident ${number}` });
    return incidentFrom(body, utc(new Date()));
  }

  function sessionPath(id: string, further = ''): Pick<Question, 'path' | 'subject'> {
    return { path: `/api/v1/sessions/${segment(id, 'investigation', url)}${further}`, subject: `investigation ${id}` };
  }

  async function session(id: string, signal: AbortSignal | undefined) {
    return sessionFrom(await bodyOf({ ...sessionPath(id), signal }), utc(new Date()));
  }

  /** The server works by itself: looks until it is done. */
  async function finished(id: string, signal: AbortSignal | undefined): Promise<unknown> {
    const until = Date.now() + INVESTIGATE_MS;
    for (let pause = 250; Date.now() < until; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      const found = await session(id, signal);
      if (!found || !('status' in found) || found.status !== 'active') return found;
      await sleep(pause, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
    }
    throw new Failure(
      'pending',
      `investigation ${id} at ${url} is still running`,
      `look again with: socctl investigate show ${id}`,
    );
  }

  return vendorEngine('socmate', api, {
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

    async 'graph.neighbors'(input, signal) {
      refuse(input.direction === 'both' ? { ...input, direction: undefined } : input, [
        'value',
        'type',
        'depth',
        'relationship',
        'limit',
      ]);
      const { value, type, depth, relationship, limit } = input;
      const query = {
        type: type && toSocmateType(type),
        depth,
        relationship: relationship && toSocmateRelationship(relationship),
        limit,
      };
      const path = `/api/v1/graph/entity/${segment(value, 'entity', url)}`;
      const fields = fieldsOf(await bodyOf({ path, query, signal, subject: `entity ${value}` }));
      const now = utc(new Date());
      const nodes = listOf(fields?.['nodes']) ?? [];
      return {
        entity: nodeFrom(fields?.['entity'], now),
        nodes: nodesFrom(nodes, now),
        edges: edgesFrom(fields?.['edges'] ?? [], [fields?.['entity'], ...nodes], now),
        truncated: fields?.['truncated'] === true,
        omitted: { by_type: countsFrom(fieldsOf(fields?.['omitted'])?.['by_type']) },
      };
    },
    async 'graph.investigation'({ session_id: id }, signal) {
      const path = `/api/v1/graph/investigation/${segment(id, 'investigation', url)}`;
      const fields = fieldsOf(await bodyOf({ path, signal, subject: `investigation ${id}` }));
      const now = utc(new Date());
      const nodes = nodesFrom(fields?.['nodes'], now);
      return { session_id: id, nodes, edges: edgesFrom(fields?.['edges'] ?? [], listOf(fields?.['nodes']) ?? [], now) };
    },
    async 'graph.search'(input, signal) {
      refuse(input, ['q', 'type', 'limit', 'offset']);
      const { q, type } = input;
      const part = partOf(input);
      const query = { q, type: type && toSocmateType(type), ...part };
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/graph/search', query, signal }));
      const entities = nodesFrom(fields?.['entities'], utc(new Date()));
      return entities && { entities, ...paged(fields, part, entities.length) };
    },

    async 'search.run'(input, signal) {
      refuse(input, ['q', 'type', 'limit', 'offset']);
      const { q, type } = input;
      const part = partOf(input);
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/search', query: { q, type, ...part }, signal }));
      const results = listOf(fields?.['results'])?.flatMap((each) => hitFrom(each) ?? []);
      return results && { results, ...paged(fields, part, results.length) };
    },

    async 'investigation.start'(input, signal) {
      refuse(input, ['query', 'persona']);
      const { query, persona } = input;
      const json = { query, ...(persona !== undefined && { persona }) };
      const body = await bodyOf({ method: 'POST', path: '/api/v1/investigations/start', json, signal });
      return sessionFrom(body, utc(new Date()), input);
    },
    async 'investigation.work'(input, signal) {
      refuse(input, ['session_id']);
      return finished(input.session_id, signal);
    },
    async 'investigation.list'(input, signal) {
      refuse(input, ['limit', 'offset']);
      const part = partOf(input);
      const fields = fieldsOf(await bodyOf({ path: '/api/v1/sessions/', query: { ...part }, signal }));
      const now = utc(new Date());
      const sessions = listOf(fields?.['sessions'])?.flatMap((each) => sessionRowFrom(each, now) ?? []);
      return sessions && { sessions, ...paged(fields, part, sessions.length) };
    },
    'investigation.show': ({ session_id: id }, signal) => session(id, signal),
    async 'investigation.message'(input, signal) {
      refuse(input, ['session_id', 'content']);
      const { session_id: id, content } = input;
      const body = await bodyOf({ ...sessionPath(id, '/message'), method: 'POST', json: { content }, signal });
      // Some answer with the message alone.
      return textOf(fieldsOf(body)?.['query']) === undefined ? session(id, signal) : sessionFrom(body, utc(new Date()));
    },
    async 'investigation.delete'({ session_id: id }, signal) {
      await api.ask({ ...sessionPath(id), method: 'DELETE', signal });
      return { deleted: id };
    },
  });
}
