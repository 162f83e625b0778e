import type { IndicatorType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Repositories, SessionRow } from '../../store/index.ts';
import type { Output } from '../engine.ts';
import type { Local } from './context.ts';

export type Session = Output<'investigation.show'>;
export type SessionIndicator = Session['indicators'][number];
type Message = Session['messages'][number];

const LONGEST_SHOWN = 60;

/** The record of a stored session. */
export function present(row: SessionRow): Session {
  const { session_id, title, status, query, persona, created_at, updated_at, messages, report, indicators } = row;
  return {
    session_id,
    title,
    status: status as Session['status'],
    query,
    persona,
    created_at,
    updated_at,
    messages: JSON.parse(messages) as Message[],
    report,
    indicators: JSON.parse(indicators) as (SessionIndicator & { readonly type: IndicatorType })[],
  };
}

/** The beginning of an id; fewer digits would soon be ambiguous. */
const BEGINNING = /^sess_[0-9a-f]{6,23}$/;

/** @throws Failure `invalid_request` for the beginning of several. */
async function wholeId(from: Repositories, text: string, { seesAll, actor }: Local): Promise<string> {
  const id = text.toLowerCase();
  if (!BEGINNING.test(id)) return id;
  const [found, another] = await from.sessions.idsBeginningWith(id, seesAll ? undefined : actor);
  if (another === undefined) return found ?? id;
  const message = `the id of more than one investigation begins with ${text}`;
  throw new Failure('invalid_request', message, 'give more of the id');
}

/**
 * The session with this id or an unambiguous beginning of it, of 6 hex digits at least; one of somebody else is not there
 * for who may see their own only.
 * @throws Failure `not_found` naming id and store, `invalid_request` when several begin so.
 */
export async function findSession(from: Repositories, id: string, local: Local): Promise<Session> {
  const row = await from.sessions.find(await wholeId(from, id, local));
  if (row && (local.seesAll || row.account === local.actor)) return present(row);
  const message = `no investigation ${id.slice(0, LONGEST_SHOWN).replace(/\p{C}/gu, '')} in the local store ${local.where}`;
  throw new Failure('not_found', message, 'socctl investigate list shows the ids');
}

/** The columns that work changes. */
export function changed(session: Session) {
  const { status, updated_at, messages, report, indicators } = session;
  return {
    status,
    updated_at,
    messages: JSON.stringify(messages),
    report,
    indicators: JSON.stringify(indicators),
  };
}
