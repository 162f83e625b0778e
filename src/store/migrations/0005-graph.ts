import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration.ts';
import type { Tables } from '../tables.ts';

/** What was seen, what belongs together, and where that was seen. */
const STATEMENTS: readonly string[] = [
  `create table entities (
    id text primary key, type text not null, value text not null, first_seen text not null, last_seen text not null)`,
  'create index entities_by_value on entities (value)',
  `create table relationships (
    source text not null references entities (id) on delete cascade,
    target text not null references entities (id) on delete cascade,
    relationship text not null, first_seen text not null, last_seen text not null, count integer not null,
    primary key (source, target, relationship))`,
  'create index relationships_by_target on relationships (target)',
  `create table entity_origins (
    entity text not null references entities (id) on delete cascade, origin text not null,
    primary key (entity, origin))`,
  'create index entity_origins_by_origin on entity_origins (origin)',
  `create table relationship_origins (
    source text not null, target text not null, relationship text not null, origin text not null,
    primary key (source, target, relationship, origin))`,
  'create index relationship_origins_by_origin on relationship_origins (origin)',
];

export default {
  number: 5,
  name: 'graph',
  async up(db: Kysely<Tables>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
} satisfies Migration;
