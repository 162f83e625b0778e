import type { IndicatorType } from '../ioc/index.ts';

export const SEVERITIES = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STATUSES = ['new', 'active', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** The words of Microsoft Sentinel, which the SoCMate API passes on. */
export const CLASSIFICATIONS = ['TruePositive', 'BenignPositive', 'FalsePositive', 'Undetermined'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const REASONS = [
  'SuspiciousActivity',
  'SuspiciousButExpected',
  'IncorrectAlertLogic',
  'InaccurateData',
] as const;
export type Reason = (typeof REASONS)[number];

/** The eight words of the SoCMate API for what an incident concerns. */
export type EntityType = 'ip' | 'user' | 'host' | 'domain' | 'hash' | 'email' | 'url' | 'process';

export interface Entity {
  readonly type: EntityType;
  /** Normalised as indicators are; users and processes as they were written. */
  readonly value: string;
}

export interface Note {
  readonly text: string;
  readonly author: string;
  readonly created_at: string;
}

interface Enrichment {
  readonly enriched_at: string;
  readonly indicators: readonly {
    readonly ioc: string;
    readonly type: IndicatorType;
    readonly verdict: 'malicious' | 'suspicious' | 'benign' | 'unknown' | 'not_applicable';
    readonly score: number;
    readonly analysis_id: string;
  }[];
}

/** Why it is over; all null while it is not. */
export interface Closing {
  readonly classification: Classification | null;
  readonly classification_reason: Reason | null;
  readonly classification_comment: string | null;
}

/** The owner as the source of the incident names them. */
export type Owner = Readonly<Record<string, string | null>>;

/** What a source of incidents says of one, in our words. Times are UTC. */
export interface SourceFields extends Closing {
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly owner: Owner | null;
  readonly labels: readonly string[];
  readonly tactics: readonly string[];
  readonly techniques: readonly string[];
  readonly first_activity_at: string | null;
  readonly last_activity_at: string | null;
}

/** One incident as it is kept. */
export interface Incident extends SourceFields {
  /** Given by the store. */
  readonly number: number;
  readonly id: string;
  /** Changes with every write. */
  readonly etag: string;
  /** `local`, or the system it was imported from. */
  readonly source: string;
  readonly source_id: string | null;
  readonly entities: readonly Entity[];
  readonly created_at: string;
  readonly updated_at: string;
  /** When somebody first took it up. */
  readonly acknowledged_at: string | null;
  readonly closed_at: string | null;
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  readonly assigned_to: string | null;
  readonly enrichment: Enrichment | null;
  /** What Sentinel sent, untouched; null for incidents of our own. */
  readonly sentinel: unknown;
}

/** An incident that the store has not numbered yet. */
export type Draft = Omit<Incident, 'number'>;
