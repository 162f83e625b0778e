import type { Indicator } from '../../ioc/index.ts';
import { together } from '../../shared/together.ts';
import { until } from '../../shared/until.ts';
import type { Answer, Plugin, PluginContext, Reach } from '../plugin.ts';
import { TimeLimit } from '../result.ts';
import { limitOf, startLimit } from '../time-limit.ts';
import { inPlace } from './in-place.ts';
import { outgoing } from './outgoing.ts';
import { type ErrorCode, SourceError } from './source-error.ts';

/** The two ways of asking a source. */
interface Asking {
  readonly alone: Plugin['run'];
  readonly many: (indicators: readonly Indicator[], context: PluginContext) => Promise<readonly (Answer | undefined)[]>;
}

/** Somebody who asks. */
interface Member {
  readonly indicator: Indicator;
  readonly context: PluginContext;
}

type Outcome = { readonly answer: Answer } | { readonly error: unknown };

/** What every single question would meet as well: asking one by one would only make it worse. */
const SHARED: readonly ErrorCode[] = [
  ...(['unauthorized', 'forbidden', 'rate_limited', 'quota_exhausted'] as const),
  ...(['timeout', 'network', 'tls', 'provider_error'] as const),
];

function concernsAll(error: unknown): boolean {
  return error instanceof TimeLimit || (error instanceof SourceError && SHARED.includes(error.code));
}

/** Aborted when nobody of a group wants its answer any more. */
function signalOf(members: readonly Member[]): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const check = (): void => {
    if (members.every(({ context }) => context.signal.aborted)) controller.abort(members[0]?.context.signal.reason);
  };
  for (const { context } of members) context.signal.addEventListener('abort', check, { once: true });
  check();
  return {
    signal: controller.signal,
    end() {
      for (const { context } of members) context.signal.removeEventListener('abort', check);
    },
  };
}

/** Runs under a time limit of its own: those of the members stand still while they wait. */
async function limited<T>(
  about: Pick<Plugin, 'limitMs'>,
  members: readonly [Member, ...Member[]],
  run: (context: PluginContext) => T | Promise<T>,
): Promise<T> {
  const [{ context }] = members;
  const wanted = signalOf(members);
  const limit = startLimit(limitOf(about, context), wanted.signal);
  const { signal } = limit;
  const maxWaitMs = Math.max(...members.map((each) => each.context.maxWaitMs ?? 0));
  try {
    return await until(signal, (async () => run({ ...context, signal, untimed: limit.untimed, maxWaitMs }))());
  } finally {
    limit.end();
    wanted.end();
  }
}

/** What each way out has under way, by the plugin's name. */
const joins = new WeakMap<Reach, Map<string, (member: Member) => Promise<Outcome>>>();

/**
 * Asks about one indicator together with whoever asks the same source about others at the same time: one request, one
 * turn. Where that fails for a reason that may lie with one of them, each is asked about alone.
 */
export function grouped(about: Pick<Plugin, 'name' | 'limitMs' | 'together'>, { alone, many }: Asking): Plugin['run'] {
  const single = async (member: Member): Promise<Outcome> => {
    try {
      return { answer: await limited(about, [member], (context) => alone(member.indicator, context)) };
    } catch (error) {
      return { error };
    }
  };

  async function work(members: readonly Member[]): Promise<readonly Outcome[]> {
    const [first, ...others] = members.filter(({ context }) => !context.signal.aborted);
    const gone: Outcome = { error: undefined };
    if (!first) return members.map(() => gone);
    const asked: readonly [Member, ...Member[]] = [first, ...others];
    const found = new Map<Member, Outcome | Promise<Outcome>>();
    try {
      if (others.length > 0) {
        const indicators = asked.map(({ indicator }) => indicator);
        const answers = await limited(about, asked, (context) => many(indicators, context));
        asked.forEach((member, index) => {
          const answer = answers[index];
          if (answer) found.set(member, { answer });
        });
      }
    } catch (error) {
      if (concernsAll(error)) for (const member of asked) found.set(member, { error });
    }
    for (const member of asked) if (!found.has(member)) found.set(member, single(member));
    return Promise.all(members.map((member) => found.get(member) ?? gone));
  }

  function join(reach: Reach): (member: Member) => Promise<Outcome> {
    const known = joins.get(reach) ?? new Map<string, (member: Member) => Promise<Outcome>>();
    joins.set(reach, known);
    const found =
      known.get(about.name) ?? together(work, { ...(about.together !== undefined && { most: about.together }) });
    known.set(about.name, found);
    return found;
  }

  return async (indicator, context) => {
    const { reach, untimed = (wait) => wait() } = context;
    if (!reach || reach.offline) return alone(indicator, context);
    // What cannot be sent is none of the others' business.
    outgoing(indicator);
    // Before it joins: a group must not wait for room that others hold who wait for the group.
    const outcome = await inPlace(context, () => untimed(() => join(reach)({ indicator, context })));
    if ('error' in outcome) throw outcome.error;
    return outcome.answer;
  };
}
