import type { Input } from '../../engine/index.ts';

type Change = Input<'incidents.update'>;
export type Severity = NonNullable<Change['severity']>;
export type Status = NonNullable<Change['status']>;

/** The choices of `--severity` and `--status`. */
export const SEVERITIES: readonly Severity[] = ['informational', 'low', 'medium', 'high', 'critical'];
export const STATUSES: readonly Status[] = ['new', 'active', 'closed'];
