import { type IndicatorType, identify, suffixOf } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import { seconds } from '../../shared/time.ts';
import type { Call, Context } from '../command.ts';
import { isFileHere } from '../is-file-here.ts';
import { fileNotIndicator } from '../mistakes.ts';
import { enablingLine } from '../plugins/enabling.ts';
import { namedSources } from '../plugins/named.ts';
import { quoted } from '../quote.ts';
import { type Entry, isSingle } from './entries.ts';
import type { Analysis } from './view.ts';

/** The engine in use cannot do what the call's options ask for: it concerns every entry. */
export class Unable extends Failure {
  constructor({ message, hint, cause }: Failure) {
    super('usage', message, hint, { cause });
  }
}

/** Seconds that one indicator waits for its turn at a source, and one of a list, which nobody sits before. */
const ONE_WAITS_S = 30;
const MOST_WAITS_S = 7 * 86_400;

/** Asks the engine about one entry. */
export type Ask = (entry: Entry) => Promise<Analysis>;

/** `analyze list.txt` most likely means the file's lines, unless names end that way: then both are possible. */
async function checkFile({ text, place }: Entry, context: Context): Promise<void> {
  if (place !== undefined || !(await isFileHere(text, context))) return;
  const named = identify(text);
  if ('problem' in named || (named.type === 'domain' && !suffixOf(named.value))) throw fileNotIndicator(text);
  context.note(`${text} is also a file here; for its lines: socctl analyze -i ${quoted(text)}`);
}

/** Names that nobody was asked under: slips, and sources that need something first. */
async function tellIgnored(ignored: readonly string[], context: Context): Promise<void> {
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
function keyOf(text: string, type: IndicatorType | undefined): string | undefined {
  const named = identify(text, type);
  return 'problem' in named ? undefined : `${named.type} ${named.value}`;
}

/**
 * Asks with the call's options. The same indicator named again in one run is not asked again: its analysis comes from
 * the store, for a long list of them does not fit in memory. Names of sources that nobody has are told once on stderr.
 */
export async function asker(call: Call, context: Context): Promise<Ask> {
  const engine = await context.engine();
  const plugins = namedSources(call);
  // The command's choices allow no other word.
  const type = call.value('type') as IndicatorType | undefined;
  const maxAge = call.value('max-age');
  const maxWait = call.value('max-wait');
  const options = {
    max_wait: maxWait === undefined ? (isSingle(call) ? ONE_WAITS_S : MOST_WAITS_S) : seconds(maxWait, '--max-wait'),
    ...(plugins && { plugins }),
    ...(type !== undefined && { type }),
    ...(maxAge !== undefined && { max_age: seconds(maxAge, '--max-age') }),
    refresh: call.flag('refresh'),
    ...(call.flag('submit') && { submit: true }),
  };
  const asked = new Map<string, Promise<string>>();
  let warned = false;
  const told = new Set<string>();

  const ask = async (entry: Entry): Promise<Analysis> => {
    await checkFile(entry, context);
    const request = { ioc: entry.text, ...options };
    const answer = await engine.call('analysis.run', request, { signal: context.signal }).catch((error: unknown) => {
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
    for (const { plugin, status, cached, latency_ms: took } of Object.values(analysis.results)) {
      context.detail(`${analysis.ioc}: ${plugin} ${status}, ${cached ? 'from the store' : `${took} ms`}`);
    }
    return analysis;
  };
  /** A server that gives no earlier analysis again is asked anew. */
  const shown = async (id: string, entry: Entry): Promise<Analysis> => {
    try {
      return await engine.call('analysis.show', { id }, { signal: context.signal });
    } catch (error) {
      if (error instanceof Failure && error.code === 'usage') return ask(entry);
      throw error;
    }
  };
  return async (entry) => {
    const key = keyOf(entry.text, type);
    const known = key === undefined ? undefined : asked.get(key);
    if (known) return shown(await known, entry);
    const begun = ask(entry);
    const id = begun.then((analysis) => analysis.id);
    // Who asked first is told of the failure.
    id.catch(() => {});
    if (key !== undefined) asked.set(key, id);
    return begun;
  };
}
