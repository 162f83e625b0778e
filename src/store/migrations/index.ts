import type { Migration } from '../migration.ts';
import initial from './0001-initial.ts';

/** Every step in order; the last one's number is the version of the schema this program knows. */
const migrations: readonly Migration[] = [initial];
export default migrations;
