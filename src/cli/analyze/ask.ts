import type { Pap, Tlp } from '../../analysis/gate/rules.ts';
import type { Input } from '../../engine/index.ts';
import { type IndicatorType, identify, suffixOf } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Room } from '../../shared/room.ts';
import { seconds } from '../../shared/time.ts';
import type { Call, Context } from '../command.ts';
import { isFileHere } from '../is-file-here.ts';
import { fileNotIndicator } from '../mistakes.ts';
import { formatOf } from '../output-options.ts';
import { enablingLine } from '../plugins/enabling.ts';
import { namedSources } from '../plugins/named.ts';
import { quoted } from '../quote.ts';
import { awaited } from './awaited.ts';
import { type Entry, isSingle } from './entries.ts';
import { afterGrace } from './interrupted.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Analysis, Asked } from './view.ts';
import { waitS } from './wait.ts';

/** The engine in use cannot do what the call's options ask for: it concerns every entry. */
export class Unable extends Failure {
  constructor({ message, hint, cause }: Failure) {
    super('usage', message, hint, { cause });
  }
}

/** Seconds that one of a list waits for its turn at a source: nobody sits before it. */
const MOST_WAITS_S = 7 * 86_400;

/** Asks the engine about one entry. */
export interface Ask {
  (entry: Entry): Promise<Asked>;
  /** Ends what is under way: a moment after Ctrl-C. */
  readonly signal: AbortSignal;
}

/** `analyze list.txt` most likely means the file's lines, unless names end that way: then both are possible. */
async function checkFile({ text, place }: Entry, context: Context): Promise<void> {
  if (place !== undefined || !(await isFileHere(text, context))) return;
  const named = identify(text);
  if ('problem' in named || (named.type === 'domain' && !suffixOf(named.value))) throw fileNotIndicator(text);
  context.note(`${text} is also a file here; for its lines: socctl analyze -i ${quoted(text)}`);
}

/** Names that nobody was asked under: slips, and sources that need something first. */
export async function tellIgnored(ignored: readonly string[], context: Context): Promise<void> {
  const sources = await (await context.engine()).call('plugins.list', { all: true });
  for (const name of ignored) {
    const source = sources.find((each) => each.name === name);
    const line = source && enablingLine(source);
    context.note(
      line === undefined
        ? `no source is called ${name}; all there are: socctl plugins list --all`
        : `${name} is not enabled and was not asked; enable it with: ${line}`,
    );
  }
}

/** The same for every notation of a value; nothing for what is no indicator. */
export function keyOf(text: string, type: IndicatorType | undefined): string | undefined {
  const named = identify(text, type);
  return 'problem' in named ? undefined : `${named.type} ${named.value}`;
}

/** What the call's options say of every entry. @throws Failure `usage` for options that exclude each other. */
export function requestOf(call: Call): Omit<Input<'analysis.run'>, 'ioc'> & { readonly type?: IndicatorType } {
  const plugins = namedSources(call);
  // The command's choices allow no other words.
  const type = call.value('type') as IndicatorType | undefined;
  const [tlp, pap] = [call.value('tlp') as Tlp | undefined, call.value('pap') as Pap | undefined];
  const maxAge = call.value('max-age');
  const maxWait = call.value('max-wait');
  if (call.flag('offline') && call.flag('refresh'))
    throw new Failure('usage', 'analyze: --offline and --refresh exclude each other', 'give one of them');
  if (call.flag('changed') && call.given('wait'))
    throw new Failure(
      'usage',
      'analyze: --changed tells what differs at once, --wait waits',
      'give one of them; later: socctl poll --all --wait',
    );
  return {
    ...(maxWait !== undefined && { max_wait: seconds(maxWait, '--max-wait') }),
    ...(plugins && { plugins }),
    ...(type !== undefined && { type }),
    ...(maxAge !== undefined && { max_age: seconds(maxAge, '--max-age') }),
    refresh: call.flag('refresh'),
    ...(call.flag('submit') && { submit: true }),
    ...(call.flag('yes') && { submit_secrets: true }),
    ...(tlp !== undefined && { tlp }),
    ...(pap !== undefined && { pap }),
    ...(call.flag('offline') && { offline: true }),
  };
}

/** Who was not handed a URL that looks secret, and what would have to be said. */
function heldBack({ results }: Pick<Analysis, 'results'>): string | undefined {
  const held = Object.values(results).filter(({ skip }) => skip?.reason === 'needs_submit');
  const [first] = held;
  return first?.skip && `not handed over to ${held.map(({ plugin }) => plugin).join(', ')}: ${first.skip.hint}`;
}

/**
 * Asks with the call's options. The same indicator named again in one run is not asked again: its analysis comes from
 * the store, for a long list of analyses does not fit in memory. Names of sources that nobody has are told once on stderr,
 * and so is the first URL that was held back.
 */
export async function asker(
  call: Call,
  context: Context,
  { room, agreed = false }: { readonly room?: Room | undefined; readonly agreed?: boolean } = {},
): Promise<Ask> {
  const engine = await context.engine();
  // How long a server lets its sources wait is its own affair, unless it is told.
  const patient = !isSingle(call) && engine.describe('analysis.run').kind === 'local';
  const options = {
    ...(patient && { max_wait: MOST_WAITS_S }),
    ...requestOf(call),
    ...(call.flag('changed') && { compare: true }),
    ...(agreed && { submit_secrets: true }),
  };
  // A card has a line for it.
  let tellHeld = !(isSingle(call) && formatOf(call) === 'table');
  const { type } = options;
  const wait = waitS(call);
  const signal = afterGrace(context.signal);
  const memory = createMemory();
  /** What is being asked, by key: its id is remembered when it is there. */
  const underWay = new Map<string, Promise<string>>();
  let warned = false;
  const told = new Set<string>();

  const ask = async (entry: Entry): Promise<Asked> => {
    await checkFile(entry, context);
    const request = { ioc: entry.text, ...options };
    const answer = await engine
      .call('analysis.run', request, { signal, ...(room && { room }) })
      .catch((error: unknown) => {
        throw error instanceof Failure && error.code === 'usage' ? new Unable(error) : error;
      });
    const { ignored_plugins: ignored, notices = [], ...analysis } = answer;
    if (ignored && !warned) {
      warned = true;
      await tellIgnored(ignored, context);
    }
    for (const notice of notices.filter((line) => !told.has(line))) {
      told.add(notice);
      context.note(notice);
    }
    const held = tellHeld ? heldBack(analysis) : undefined;
    if (held !== undefined) {
      tellHeld = false;
      context.note(`${analysis.ioc}: ${held}`);
    }
    for (const { plugin, status, cached, latency_ms: took } of Object.values(analysis.results)) {
      context.detail(`${analysis.ioc}: ${plugin} ${status}, ${cached ? 'from the store' : `${took} ms`}`);
    }
    return awaited(analysis, { engine, context, wait, signal });
  };
  /** What was asked in this run before. A server that gives no earlier analysis again is asked anew. */
  const shown = async (id: string, entry: Entry): Promise<Asked> => {
    try {
      const analysis = await engine.call('analysis.show', { id }, { signal });
      return { ...analysis, ...(call.flag('changed') && { changes: [] }) };
    } catch (error) {
      if (error instanceof Failure && error.code === 'usage') return ask(entry);
      throw error;
    }
  };
  const begin = async (key: string, digest: ReturnType<Memory['digest']>, entry: Entry): Promise<Asked> => {
    const begun = ask(entry);
    const id = begun.then((analysis) => analysis.id);
    // Who asked first is told of the failure.
    id.catch(() => {});
    underWay.set(key, id);
    try {
      const analysis = await begun;
      memory.remember(digest, analysis.id);
      return analysis;
    } finally {
      underWay.delete(key);
    }
  };
  const once = async (entry: Entry): Promise<Asked> => {
    const key = keyOf(entry.text, type);
    if (key === undefined) return ask(entry);
    const digest = memory.digest(key);
    const known = underWay.get(key) ?? memory.find(digest);
    return known === undefined ? begin(key, digest, entry) : shown(await known, entry);
  };
  return Object.assign(once, { signal });
}
