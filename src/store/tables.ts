import type { Generated } from 'kysely';

/**
 * The tables as every database has them: ids are text, times are UTC text as `utc()` writes them (so that they sort),
 * records are JSON text. Flags are absent on purpose: the databases disagree about booleans.
 */
export interface Tables {
  migrations: { number: number; name: string; applied_at: string };
  analyses: {
    /** Rises with every analysis: the order of a list, also within one second. */
    seq: Generated<number>;
    id: string;
    ioc: string;
    type: string;
    queried_at: string;
    verdict: string;
    score: number;
    opinions: number;
    /** The verdict as JSON. */
    judgement: string;
    /** Who asked. */
    account: string;
  };
  results: {
    analysis_id: string;
    plugin: string;
    /** Where the result stands among those of its analysis, from 0. */
    position: number;
    status: string;
    verdict: string;
    fetched_at: string;
    /** The whole result as JSON. */
    result: string;
  };
  pending: {
    analysis_id: string;
    plugin: string;
    job_id: string;
    submitted_at: string;
    /** Null while the job runs. */
    finished_at: string | null;
    /** Where it was handed over, as with {@link Tables.cache}; null where that is not known. */
    place: string | null;
  };
  marks: {
    type: string;
    value: string;
    verdict: string;
    note: string;
    created_at: string;
    created_by: string;
  };
  cache: {
    type: string;
    value: string;
    plugin: string;
    /** Where it was asked, as a hash; empty for the source's own place. */
    place: string;
    /** The plugin's version and its data's date: an answer of another edition is never used. */
    edition: string;
    fetched_at: string;
    expires_at: string;
    result: string;
  };
  /** Accounts at sources: what each asked, as JSON. */
  turns: { account: string; state: string };
  /** Lists as they were fetched. */
  lists: { url: string; text: string; fetched_at: string; etag: string };
  activity: {
    seq: Generated<number>;
    ts: string;
    actor: string;
    action: string;
    subject: string;
    detail: string;
  };
  keys: {
    seq: Generated<number>;
    id: string;
    name: string;
    prefix: string;
    /** Keyed hash of the whole key, hex. */
    hash: string;
    /** JSON array. */
    scopes: string;
    org: string;
    /** Requests a minute; null for no limit. */
    rate: number | null;
    /** Triage units an hour. */
    quota: number;
    created_at: string;
    expires_at: string | null;
    revoked_at: string | null;
  };
  /** One row: what the hashes of keys are keyed with. */
  key_hash: { id: number; secret: string };
  audit: {
    seq: Generated<number>;
    ts: string;
    account: string | null;
    key_prefix: string | null;
    method: string;
    path: string;
    status: number;
    duration_ms: number;
    ioc: string | null;
    type: string | null;
  };
  /** Triage units used by a key within one hour (`2026-05-23T10`). */
  spent: { key_id: string; hour: string; units: number };
  triage_entries: {
    seq: Generated<number>;
    uuid: string;
    org: string;
    created_at: string;
    updated_at: string;
    state: string;
    /** The whole entry as JSON. */
    entry: string;
  };
  incidents: {
    number: Generated<number>;
    id: string;
    etag: string;
    source: string;
    source_id: string | null;
    title: string;
    severity: string;
    status: string;
    created_at: string;
    updated_at: string;
    /** The whole incident as JSON, without its number. */
    incident: string;
  };
  entities: {
    /** `type:value`. */
    id: string;
    type: string;
    value: string;
    first_seen: string;
    last_seen: string;
  };
  relationships: {
    source: string;
    target: string;
    relationship: string;
    first_seen: string;
    last_seen: string;
    count: number;
  };
  /** Where an entity was seen: `analysis:ID`, `incident:NUMBER`, `session:ID`. */
  entity_origins: { entity: string; origin: string };
  relationship_origins: { source: string; target: string; relationship: string; origin: string };
  sessions: {
    seq: Generated<number>;
    session_id: string;
    account: string;
    title: string;
    status: string;
    query: string;
    persona: string;
    created_at: string;
    updated_at: string;
    /** JSON array. */
    messages: string;
    report: string | null;
    /** JSON array. */
    indicators: string;
  };
  unfinished: {
    session_id: string;
    account: string;
    org: string;
    /** 0 or 1. */
    sees_all: number;
  };
}
