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
    /** The plugin's version and its data's date: an answer of another edition is never used. */
    edition: string;
    fetched_at: string;
    expires_at: string;
    result: string;
  };
  activity: {
    seq: Generated<number>;
    ts: string;
    actor: string;
    action: string;
    subject: string;
    detail: string;
  };
}
