import type { Input } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import { isObject } from '../../shared/json.ts';
import { askedName, DECISION_FIELDS, readChange } from '../../triage/index.ts';
import type { Context } from '../command.ts';
import { sources } from '../input.ts';
import { readJson } from '../json-input.ts';
import { type Source, shownName } from '../source.ts';

/** One entry of a batch as the engine takes it. */
export type Asked = Input<'triage.set'>['entries'][number];

/** A listed entry's names for fields that a change calls otherwise. */
const LISTED: ReadonlyMap<string, string> = new Map(DECISION_FIELDS.map((field) => [field, askedName(field)]));

/** What a listed entry holds beside its decision: the engine's own. */
const OWN = new Set(['created_at', 'updated_at', 'organization_id']);

const SHAPE = 'a batch is [{"packageType":"npm","packageName":"lodash","state":"ignore"}] or {"alertTriage":[…]}';

/** The array of a batch, bare, as the API takes it (`alertTriage`) or as `triage list --json` prints it (`results`). */
function arrayIn(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return undefined;
  const inner = ['alertTriage', 'results'].find((name) => Object.hasOwn(document, name));
  const array = inner === undefined ? undefined : document[inner];
  return Array.isArray(array) ? array : undefined;
}

/** An entry by the names of a change. */
function renamed(entry: unknown): unknown {
  if (!isObject(entry)) return entry;
  const fields = Object.entries(entry).filter(([name]) => !OWN.has(name));
  return Object.fromEntries(fields.map(([name, value]) => [LISTED.get(name) ?? name, value]));
}

function check(entry: unknown, item: number, source: Source): Asked {
  const asked = renamed(entry);
  const change = readChange(asked);
  if (!('problem' in change)) return asked as Asked;
  const place = `${shownName(source)}: [${item}]${change.field === undefined ? '' : `.${change.field}`}`;
  throw new Failure('invalid_request', `${place}: ${change.problem}`, change.hint);
}

/**
 * The batch in a file, every entry of it checked.
 * @throws Failure `usage` for a file that holds none, `invalid_request` naming the entry and the field.
 */
export async function readBatch(path: string, context: Context): Promise<readonly Asked[]> {
  const [source] = sources([path], context) as [Source];
  const entries = arrayIn(await readJson(source));
  if (!entries) throw new Failure('usage', `${shownName(source)}: this is no batch of triage entries`, SHAPE);
  return entries.map((entry, item) => check(entry, item, source));
}
