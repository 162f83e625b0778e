import { z } from 'zod';
import graphNeighbors from '../src/engine/operations/graph-neighbors.ts';
import graphSearch from '../src/engine/operations/graph-search.ts';
import incidentsImport from '../src/engine/operations/incidents-import.ts';
import incidentsList from '../src/engine/operations/incidents-list.ts';
import searchRun from '../src/engine/operations/search-run.ts';
import triageSet from '../src/engine/operations/triage-set.ts';
import { analysis, analysisRow } from '../src/engine/records/analysis.ts';
import { auditRow } from '../src/engine/records/audit-row.ts';
import { subgraph } from '../src/engine/records/graph.ts';
import { incident } from '../src/engine/records/incident.ts';
import { job, jobState } from '../src/engine/records/job.ts';
import { keyRow, newKey } from '../src/engine/records/key.ts';
import { keyCheck } from '../src/engine/records/key-check.ts';
import { mark } from '../src/engine/records/mark.ts';
import { countedIndicator, extraction, occurrence } from '../src/engine/records/occurrence.ts';
import { plan } from '../src/engine/records/plan.ts';
import { session, sessionRow } from '../src/engine/records/session.ts';
import { source } from '../src/engine/records/source.ts';
import { triageEntry } from '../src/engine/records/triage.ts';

/** Every record that a command prints as JSON, by the name its schema gets in `schemas/`. */
const RECORDS = {
  analysis,
  'analyses-row': analysisRow,
  'audit-row': auditRow,
  extraction,
  graph: subgraph,
  'graph-neighbors': graphNeighbors.output,
  'graph-search': graphSearch.output,
  incident,
  'incidents-import': incidentsImport.output,
  'incidents-list': incidentsList.output,
  'indicator-count': countedIndicator,
  job,
  'job-state': jobState,
  key: keyRow,
  mark,
  'new-key': newKey,
  occurrence,
  plan,
  plugin: source,
  'plugin-check': keyCheck,
  'triage-entry': triageEntry,
  'triage-set': triageSet.output,
  investigation: session,
  'investigations-row': sessionRow,
  search: searchRun.output,
};

/** The JSON Schemas (draft 2020-12) of the records: path to text. Additions are compatible, nothing else is. */
export async function schemas(): Promise<Map<string, string>> {
  return new Map(
    Object.entries(RECORDS).map(([name, record]) => {
      const schema = z.toJSONSchema(record, { io: 'output' });
      return [`schemas/${name}.json`, `${JSON.stringify({ ...schema, title: name }, null, 2)}\n`];
    }),
  );
}
