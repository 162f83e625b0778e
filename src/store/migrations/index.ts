import type { Migration } from '../migration.ts';
import initial from './0001-initial.ts';
import accounts from './0002-accounts.ts';
import triage from './0003-triage.ts';
import incidents from './0004-incidents.ts';
import graph from './0005-graph.ts';
import sessions from './0006-sessions.ts';
import unfinished from './0007-unfinished.ts';
import sources from './0008-sources.ts';
import places from './0009-places.ts';
import jobPlaces from './0010-job-places.ts';

/** Every step in order; the last one's number is the version of the schema this program knows. */
const migrations: readonly Migration[] = [
  initial,
  accounts,
  triage,
  incidents,
  graph,
  sessions,
  unfinished,
  sources,
  places,
  jobPlaces,
];
export default migrations;
