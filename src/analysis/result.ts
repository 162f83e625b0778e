import { Failure, messageOf } from '../shared/failure.ts';
import { utc } from '../shared/time.ts';
import { type ErrorCode, NotAsked, type SkipReason, SourceError } from './network/source-error.ts';
import type { Answer, Basis, Egress, Opinion, Plugin, Quota, Related } from './plugin.ts';

/** `not_found` is a status, not a verdict: the source answered and does not know the indicator. */
export type Status = 'ok' | 'not_found' | 'skipped' | 'pending' | 'error';

/** What one source said of one indicator: the record that is stored and printed. */
export interface PluginResult {
  readonly plugin: string;
  readonly pluginVersion: string;
  readonly status: Status;
  readonly verdict: Opinion;
  /** Badness as this source sees it, 0..100; null when it has no opinion. */
  readonly score: number | null;
  /** Reliability of the source for this type times the quality of this answer, 0..10. */
  readonly confidence: number;
  /** `true` when judging the value makes no sense, for the reason given. */
  readonly not_applicable?: true;
  /** Sources of one group repeat each other and count once. */
  readonly group: string;
  readonly basis: Basis;
  readonly summary: Readonly<Record<string, string | number | boolean>>;
  readonly reasons: readonly string[];
  readonly tags: readonly string[];
  readonly families?: readonly string[];
  readonly cves?: readonly string[];
  readonly first_seen?: string;
  readonly last_seen?: string;
  /** The page of the source about the indicator, for a person. */
  readonly permalink?: string;
  readonly related?: readonly Related[];
  readonly cached: boolean;
  /** UTC, as every time here. */
  readonly fetched_at: string;
  /** Seconds since `fetched_at` when the result was handed out. */
  readonly age_s: number;
  readonly latency_ms: number;
  readonly egress: Egress;
  readonly error?: {
    readonly code: ErrorCode;
    readonly message: string;
    /** The HTTP status of the answer. */
    readonly http?: number;
    /** Seconds after which it works again. */
    readonly retry_after_s?: number;
  };
  /** `hint`: the flag or setting that would have run it. */
  readonly skip?: { readonly reason: SkipReason; readonly hint: string };
  readonly pending?: { readonly job_id: string; readonly poll_after_s: number; readonly expires_at: string };
  readonly quota?: Quota;
}

/** When a plugin was asked and how long it took. */
export interface Timing {
  readonly fetchedAt: Date;
  readonly latencyMs: number;
}

/** Thrown in place of an answer that did not come in time. */
export class TimeLimit extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds / 1000} s`);
    this.name = 'TimeLimit';
  }
}

type About = Omit<Plugin, 'run' | 'check'>;

function blank(plugin: About, { fetchedAt, latencyMs }: Timing, status: Status): PluginResult {
  return {
    plugin: plugin.name,
    pluginVersion: plugin.version,
    status,
    verdict: 'none',
    score: null,
    confidence: 0,
    group: plugin.group,
    basis: plugin.basis,
    summary: {},
    reasons: [],
    tags: [],
    cached: false,
    fetched_at: utc(fetchedAt),
    age_s: 0,
    latency_ms: latencyMs,
    egress: plugin.egress,
  };
}

/** A result in the making. */
type Draft = { -readonly [Field in keyof PluginResult]: PluginResult[Field] };

/** The result of a plugin that answered. Field by field: a batch makes thousands, and spreading each costs 20 times as much. */
export function answered(plugin: Plugin, answer: Answer, timing: Timing): PluginResult {
  const result: Draft = blank(plugin, timing, answer.status ?? 'ok');
  result.verdict = answer.verdict ?? 'none';
  result.score = answer.score ?? null;
  result.confidence = answer.confidence ?? 0;
  result.summary = answer.summary ?? {};
  result.reasons = answer.reasons ?? [];
  result.tags = answer.tags ?? [];
  if (answer.notApplicable) result.not_applicable = true;
  if (answer.families) result.families = answer.families;
  if (answer.cves) result.cves = answer.cves;
  if (answer.firstSeen !== undefined) result.first_seen = answer.firstSeen;
  if (answer.lastSeen !== undefined) result.last_seen = answer.lastSeen;
  if (answer.permalink !== undefined) result.permalink = answer.permalink;
  if (answer.related) result.related = answer.related;
  if (answer.quota) result.quota = answer.quota;
  return result;
}

/** The result of a plugin that was not asked. */
export function skipped(plugin: About, reason: SkipReason, hint: string, timing: Timing): PluginResult {
  return { ...blank(plugin, timing, 'skipped'), skip: { reason, hint } };
}

function codeOf(thrown: unknown): ErrorCode {
  if (thrown instanceof TimeLimit) return 'timeout';
  if (thrown instanceof SourceError) return thrown.code;
  return thrown instanceof Failure && thrown.code === 'unavailable' ? 'provider_error' : 'internal';
}

/** The result of a plugin that threw or took too long: a row of its own, never a failed command. */
export function failed(plugin: Plugin, thrown: unknown, timing: Timing): PluginResult {
  if (thrown instanceof NotAsked) return skipped(plugin, thrown.reason, messageOf(thrown), timing);
  const { http, retryAfterS } = thrown instanceof SourceError ? thrown : {};
  const error = {
    code: codeOf(thrown),
    message: messageOf(thrown),
    ...(http !== undefined && { http }),
    ...(retryAfterS !== undefined && { retry_after_s: retryAfterS }),
  };
  return { ...blank(plugin, timing, 'error'), error };
}
