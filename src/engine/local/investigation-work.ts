import { entityOf, inherent, see } from '../../graph/index.ts';
import {
  answerWithout,
  type Finding,
  type Findings,
  indicatorsOf,
  isJudged,
  report,
  reportSection,
  titleOf,
} from '../../investigations/index.ts';
import { Failure } from '../../shared/failure.ts';
import { utc } from '../../shared/time.ts';
import type { Repositories, Store } from '../../store/index.ts';
import type { Input } from '../engine.ts';
import { record } from './activity.ts';
import type { Local } from './context.ts';
import { type Inquiry, inquireAll } from './investigate.ts';
import { allowed } from './select.ts';
import { changed, findSession, type Session, type SessionIndicator } from './session.ts';
import { spokenText } from './spoken-text.ts';
import { offReason } from './standing.ts';

/** A session is one record: beyond this a new investigation serves better. */
const MOST_MESSAGES = 200;
const MOST_SAID = 10_000_000;

function refuse(session: Session, local: Local, why: string, hint: string): never {
  throw new Failure('conflict', `investigation ${session.session_id} in the local store ${local.where} ${why}`, hint);
}

function requireActive(session: Session, local: Local): void {
  if (session.status === 'active') return;
  const hint = `socctl investigate follow-up ${session.session_id} adds to it`;
  refuse(session, local, `is ${session.status}: its work is done`, hint);
}

function requireOpen(session: Session, local: Local): void {
  const id = session.session_id;
  if (session.status === 'active') {
    refuse(session, local, 'is active: its work has not ended', `socctl investigate follow-up ${id} goes on with it`);
  }
  const said = session.messages.reduce((sum, { content }) => sum + content.length, 0);
  if (session.messages.length < MOST_MESSAGES && said < MOST_SAID) return;
  refuse(session, local, 'is full', 'begin another one: socctl investigate start');
}

/** @throws Failure `no_plugins_available` before anything is asked, when none of the names is one of a source that may be. */
async function requirePlugins(local: Local, names: readonly string[] | undefined): Promise<void> {
  if (!names) return;
  const sources = await allowed(local, { plugins: names });
  if (sources.some(({ name }) => names.includes(name))) return;
  const message = `no enabled plugin is called ${names.join(', ')}`;
  throw new Failure('no_plugins_available', message, 'socctl plugins list --all shows them');
}

/** The sources that are not asked: switched off, without a key, or without consent. */
async function switchedOff(local: Local): Promise<string[]> {
  const sources = await local.plugins();
  const reasons = await Promise.all(sources.map((source) => offReason(local, source)));
  return sources.flatMap(({ name }, index) => (reasons[index] === undefined ? [] : [name]));
}

function indicatorOf(finding: Finding): SessionIndicator {
  const { type, value: ioc } = finding.indicator;
  if (!isJudged(finding)) return { ioc, type, verdict: null, score: null, analysis_id: null };
  const { id, verdict, score } = finding.analyzed;
  return { ioc, type, verdict, score, analysis_id: id };
}

/** One that was known already keeps its place and takes what was found now. */
function merged(known: readonly SessionIndicator[], found: readonly Finding[]): SessionIndicator[] {
  const all = new Map(known.map((each) => [`${each.type} ${each.ioc}`, each]));
  for (const each of found.map(indicatorOf)) all.set(`${each.type} ${each.ioc}`, each);
  return [...all.values()];
}

/** What is found in a text, with every source asked. */
async function examine(
  local: Local,
  store: Store,
  sessionId: string,
  { text, ...asked }: Pick<Inquiry, 'plugins' | 'tlp' | 'pap'> & { readonly text: string },
  signal: AbortSignal,
): Promise<Findings> {
  const { indicators, leftOut, special } = indicatorsOf(text);
  const findings = await inquireAll({ local, store, sessionId, ...asked, signal }, indicators);
  return { sessionId, title: titleOf(text), findings, leftOut, special, off: await switchedOff(local) };
}

/** Stores what became of a session, shows its indicators to the graph and records who did it. */
async function keep(tx: Repositories, local: Local, action: string, session: Session, findings: readonly Finding[]) {
  const { session_id: id, updated_at: at, status } = session;
  await tx.sessions.update(id, changed(session));
  if (findings.length > 0) {
    const origin = `session:${id}`;
    const indicators = findings.map(({ indicator }) => indicator);
    const relationships = indicators.flatMap(inherent);
    await see(tx, { entities: indicators.map(entityOf), relationships, at, origin });
  }
  await record(tx, local, { action, subject: id, detail: { status, indicators: findings.length }, at });
  return session;
}

/**
 * Does the work of an active session. Everything is written at the end in one transaction: a session whose work was cut
 * off is still active, and worked again it finds its answers kept.
 * @throws Failure `conflict` when it is not active, also when another finished it meanwhile.
 */
export async function work(
  local: Local,
  { session_id: named, plugins, tlp, pap }: Input<'investigation.work'>,
  signal: AbortSignal,
): Promise<Session> {
  const store = await local.store();
  const session = await findSession(store, named, local);
  const { session_id: id } = session;
  requireActive(session, local);
  await requirePlugins(local, plugins);
  const examined = await examine(local, store, id, { text: session.query, plugins, tlp, pap }, signal);
  const { findings } = examined;
  const content = report(examined);
  const failed = findings.length > 0 && !findings.some(isJudged);
  return store.write(async (tx) => {
    const current = await findSession(tx, id, local);
    requireActive(current, local);
    const at = utc(local.now());
    const done: Session = {
      ...current,
      status: failed ? 'failed' : 'completed',
      updated_at: at,
      messages: [...current.messages, { role: 'assistant', content, created_at: at }],
      report: content,
      indicators: merged(current.indicators, findings),
    };
    return keep(tx, local, 'investigation.work', done, findings);
  });
}

/**
 * A follow-up: its indicators are analyzed and the report grows by a section; without any the answer says so.
 * @throws Failure `conflict` while the session's own work has not ended, and when it is full.
 */
export async function followUp(
  local: Local,
  { session_id: named, content: typed, tlp, pap }: Input<'investigation.message'>,
  signal: AbortSignal,
): Promise<Session> {
  const asked = spokenText(typed, 'the message');
  const store = await local.store();
  const session = await findSession(store, named, local);
  const { session_id: id } = session;
  requireOpen(session, local);
  const examined = await examine(local, store, id, { text: asked, plugins: undefined, tlp, pap }, signal);
  const { findings, special } = examined;
  return store.write(async (tx) => {
    const current = await findSession(tx, id, local);
    requireOpen(current, local);
    const at = utc(local.now());
    const section = findings.length > 0 ? reportSection(examined) : undefined;
    const answer = section ?? answerWithout(id, current.indicators.length, special);
    const answered: Session = {
      ...current,
      status: findings.some(isJudged) ? 'completed' : current.status,
      updated_at: at,
      messages: [
        ...current.messages,
        { role: 'user', content: asked, created_at: at },
        { role: 'assistant', content: answer, created_at: at },
      ],
      report: section === undefined ? current.report : `${current.report ?? ''}\n${section}`,
      indicators: merged(current.indicators, findings),
    };
    return keep(tx, local, 'investigation.message', answered, findings);
  });
}
