import type { Output } from '../../engine/index.ts';
import type { Style, View } from '../../output/format.ts';
import { verdictStyle } from '../analyze/view.ts';

export type Incident = Output<'incidents.show'>;
export type Verdict = NonNullable<Incident['enrichment']>['indicators'][number];

const SEVERITY_STYLE: Readonly<Record<Incident['severity'], Style | undefined>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: undefined,
  informational: 'dim',
};

export function severityStyle({ severity }: Incident): Style | undefined {
  return SEVERITY_STYLE[severity];
}

/** Who has it: who it was given to here, else the owner that its source names. */
export function holder({ assigned_to: assigned, owner }: Incident): string {
  return assigned ?? owner?.['assignedTo'] ?? owner?.['userPrincipalName'] ?? owner?.['email'] ?? '';
}

/** Many incidents, a row each. The number comes first, so that a pipe can hand it on. */
export const INCIDENTS_VIEW: View<Incident> = {
  noun: ['incident', 'incidents'],
  empty: 'open one: socctl incidents create TITLE, or take some over: socctl incidents import FILE',
  columns: [
    { title: 'NUMBER', path: 'number', priority: 1, align: 'right' },
    { title: 'SEVERITY', path: 'severity', priority: 3, style: severityStyle, min: 13 },
    { title: 'STATUS', path: 'status', priority: 4, style: ({ status }) => (status === 'closed' ? 'dim' : undefined) },
    { title: 'TITLE', path: 'title', priority: 2, live: true, min: 20 },
    { title: 'WITH', path: 'assigned_to', priority: 5, cell: holder, min: 8 },
    { title: 'CREATED', path: 'created_at', priority: 6, min: 20 },
    { title: 'SOURCE', path: 'source', priority: 7 },
  ],
};

/** What enriching one incident found, a row for each indicator. */
export const VERDICTS_VIEW: View<Verdict> = {
  noun: ['verdict', 'verdicts'],
  empty: '',
  columns: [
    { title: 'INDICATOR', path: 'ioc', priority: 1, live: true, min: 24 },
    { title: 'TYPE', path: 'type', priority: 4 },
    { title: 'VERDICT', path: 'verdict', priority: 2, style: ({ verdict }) => verdictStyle(verdict), min: 14 },
    { title: 'SCORE', path: 'score', priority: 3, align: 'right', cell: ({ score }) => String(Math.round(score)) },
    { title: 'ANALYSIS', path: 'analysis_id', priority: 5, cell: ({ analysis_id: id }) => id.slice(0, 8) },
  ],
};
