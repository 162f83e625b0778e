import type { Rendering, View } from '../../output/format.ts';
import { neutraliseLine } from '../../output/neutralise.ts';
import { Failure } from '../../shared/failure.ts';
import { inOrder } from '../../shared/in-order.ts';
import { ago, ahead } from '../../shared/span.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, exitOf, worst } from '../exit.ts';
import { formatOf } from '../output-options.ts';
import { openPrinter } from '../print.ts';
import { keyOf, requestOf, tellIgnored } from './ask.ts';
import { concurrency } from './batch.ts';
import { type Entry, entries, isSingle } from './entries.ts';
import { createTally, type Plan, type Planned, type SourceTotal } from './plan-tally.ts';

/** What a person wants to see first: who would be told something. */
const ORDER: readonly Planned['does'][] = ['ask', 'held', 'list', 'running', 'stored', 'local'];

const WORDS: Readonly<Record<Planned['does'], string>> = {
  ask: 'is told',
  list: 'gives its list',
  stored: 'stored answer',
  running: 'runs already',
  local: 'answers here',
  held: 'held back',
};

function what({ does, sends, skip, age_s: age }: Planned): string {
  if (does === 'ask') return sends ?? '';
  if (skip) return `${skip.reason}: ${skip.hint}`;
  return age === undefined ? 'nothing is sent of it' : `${ago(age)} old, nothing is sent`;
}

/** One indicator, a row for each source. */
const PLAN_VIEW: View<Planned> = {
  noun: ['source', 'sources'],
  empty: 'all sources: socctl plugins list --all',
  columns: [
    { title: 'SOURCE', path: 'plugin', priority: 1, min: 16 },
    {
      title: 'WOULD',
      path: 'does',
      priority: 2,
      cell: ({ does }) => WORDS[does],
      style: ({ does }) => (does === 'ask' ? 'warn' : does === 'held' ? 'bad' : 'good'),
    },
    { title: 'WHAT', path: 'sends', priority: 3, live: true, min: 24, cell: what },
    { title: 'REVEALS', path: 'egress', priority: 5 },
    { title: 'WHERE', path: 'to', priority: 4 },
  ],
};

/** Many indicators, one after another. */
const PLANS_VIEW: View<Plan> = {
  noun: ['indicator', 'indicators'],
  empty: 'nothing to analyze',
  columns: [{ title: 'INDICATOR', path: 'ioc', priority: 1, live: true }],
};

function heldBack({ held }: SourceTotal): string {
  return Object.entries(held)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ');
}

/** Many indicators, a row for each source. */
const TOTALS_VIEW: View<SourceTotal> = {
  noun: ['source', 'sources'],
  empty: 'nothing to analyze',
  columns: [
    { title: 'SOURCE', path: 'plugin', priority: 1, min: 16 },
    { title: 'CALLS', path: 'calls', priority: 2, align: 'right', style: ({ calls }) => (calls > 0 ? 'warn' : 'dim') },
    { title: 'STORED', path: 'stored', priority: 5, align: 'right' },
    { title: 'HERE', path: 'local', priority: 7, align: 'right' },
    { title: 'HELD BACK', path: 'held', priority: 3, cell: heldBack },
    { title: 'TIME', path: 'seconds', priority: 4, align: 'right', cell: ({ seconds }) => ahead(seconds) },
    { title: 'REVEALS', path: 'egress', priority: 6 },
    { title: 'WHERE', path: 'to', priority: 8 },
  ],
};

function labels({ tlp, pap }: Pick<Plan, 'tlp' | 'pap'>): string {
  return `TLP:${tlp.toUpperCase()}  PAP:${pap.toUpperCase()}`;
}

function heading(plan: Plan, how: Rendering): string {
  return `${how.paint('head', how.defang(neutraliseLine(plan.ioc)))}  ${plan.type}\n${labels(plan)}\n\n`;
}

type Ask = (entry: Entry) => Promise<Plan>;

/** Asks for plans. Names that no source has are told once. */
async function planner(call: Call, context: Context): Promise<Ask> {
  const engine = await context.engine();
  const { kind, where } = engine.describe('analysis.plan');
  if (kind === 'remote') context.note(`${where} is asked for the plan, and told the indicators for it; nobody else is`);
  const { max_wait: _, ...options } = requestOf(call);
  let told = false;
  return async ({ text }) => {
    const { ignored_plugins: ignored, ...plan } = await engine.call(
      'analysis.plan',
      { ioc: text, ...options },
      { signal: context.signal },
    );
    if (ignored && !told) {
      told = true;
      await tellIgnored(ignored, context);
    }
    return plan;
  };
}

async function single(call: Call, context: Context, ask: Ask): Promise<ExitName> {
  const plan = await ask({ text: call.args('ioc')[0] as string, place: undefined });
  const table = formatOf(call) === 'table' && !call.given('fields');
  const printer = await openPrinter(call, context, PLAN_VIEW, table ? (how) => heading(plan, how) : undefined);
  const rank = ({ does }: Planned): number => ORDER.indexOf(does);
  await printer.items([...plan.sources].sort((a, b) => rank(a) - rank(b)));
  await printer.end({ data: plan, next: ['nothing was sent; the same without --dry-run asks'] });
  return 'done';
}

/** Indicators under way at once. */
const AT_ONCE = 8;

/** Every plan in the order of the input, each indicator once; what is no indicator is told. */
async function* plans(call: Call, context: Context, ask: Ask, exits: Set<ExitName>): AsyncIterable<Plan> {
  const type = requestOf(call).type;
  const seen = new Set<string>();
  const found = entries(call, context, ({ message }) => {
    exits.add('usage');
    context.problem(message);
  });
  const attempt = async (entry: Entry): Promise<Plan | undefined> => {
    const key = keyOf(entry.text, type) ?? entry.text;
    if (seen.has(key)) return undefined;
    seen.add(key);
    try {
      return await ask(entry);
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'invalid_request') throw error;
      context.problem(`${entry.place ? `${entry.place}: ` : ''}${error.message}`);
      exits.add(exitOf(error.code));
      return undefined;
    }
  };
  for await (const plan of inOrder(found, AT_ONCE, attempt, context.signal)) if (plan) yield plan;
}

async function many(call: Call, context: Context, ask: Ask): Promise<ExitName> {
  const exits = new Set<ExitName>();
  if (formatOf(call) === 'jsonl') {
    const printer = await openPrinter(call, context, PLANS_VIEW);
    for await (const plan of plans(call, context, ask, exits)) await printer.items([plan]);
    await printer.end();
    return worst(exits);
  }
  const tally = createTally(concurrency(call));
  let first: Plan | undefined;
  let indicators = 0;
  for await (const plan of plans(call, context, ask, exits)) {
    first ??= plan;
    indicators += 1;
    tally.add(plan);
  }
  const sources = tally.totals().sort((a, b) => b.calls - a.calls);
  const seconds = Math.max(0, ...sources.map((source) => source.seconds));
  const printer = await openPrinter(call, context, TOTALS_VIEW);
  await printer.items(sources);
  const data = { indicators, ...(first && { tlp: first.tlp, pap: first.pap }), seconds, sources };
  const calls = sources.reduce((sum, source) => sum + source.calls, 0);
  const summary = first ? `${indicators} indicators, ${labels(first)}: ${calls} calls, ${ahead(seconds)} or more` : '';
  await printer.end({ data, next: [summary, 'nothing was sent; an indicator a line, with what is sent: --jsonl'] });
  return worst(exits);
}

/** Runs `analyze --dry-run`: nobody is asked. */
export async function dryRun(call: Call, context: Context): Promise<ExitName> {
  const ask = await planner(call, context);
  return isSingle(call) ? single(call, context, ask) : many(call, context, ask);
}
