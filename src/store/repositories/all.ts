import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type Activity, activity } from './activity.ts';
import { type Analyses, analyses } from './analyses.ts';
import { type Audit, audit } from './audit.ts';
import { type Cache, cache } from './cache.ts';
import { type Graph, graph } from './graph.ts';
import { type Incidents, incidents } from './incidents.ts';
import { type Keys, keys } from './keys.ts';
import { type Lists, lists } from './lists.ts';
import { type Marks, marks } from './marks.ts';
import { type Pending, pending } from './pending.ts';
import { type Results, results } from './results.ts';
import { type Search, search } from './search.ts';
import { type Sessions, sessions } from './sessions.ts';
import { type Spent, spent } from './spent.ts';
import { type Triage, triage } from './triage.ts';
import { type Turns, turns } from './turns.ts';
import { type Unfinished, unfinished } from './unfinished.ts';

/** Everything that is stored, by kind. */
export interface Repositories {
  readonly analyses: Analyses;
  readonly results: Results;
  readonly pending: Pending;
  readonly marks: Marks;
  readonly cache: Cache;
  readonly turns: Turns;
  readonly lists: Lists;
  readonly activity: Activity;
  readonly keys: Keys;
  readonly audit: Audit;
  readonly spent: Spent;
  readonly triage: Triage;
  readonly sessions: Sessions;
  readonly unfinished: Unfinished;
  readonly graph: Graph;
  readonly search: Search;
  readonly incidents: Incidents;
}

/** The repositories over a database, or over one transaction of it. */
export function repositories(db: Kysely<Tables>): Repositories {
  return {
    analyses: analyses(db),
    results: results(db),
    pending: pending(db),
    marks: marks(db),
    cache: cache(db),
    turns: turns(db),
    lists: lists(db),
    activity: activity(db),
    keys: keys(db),
    audit: audit(db),
    spent: spent(db),
    triage: triage(db),
    sessions: sessions(db),
    unfinished: unfinished(db),
    graph: graph(db),
    search: search(db),
    incidents: incidents(db),
  };
}
