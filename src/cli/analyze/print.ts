import type { Tlp } from '../../analysis/gate/rules.ts';
import type { Rendering } from '../../output/format.ts';
import { neutraliseLine } from '../../output/neutralise.ts';
import type { Call, Context } from '../command.ts';
import { formatOf } from '../output-options.ts';
import { moreSources } from '../plugins/enabling.ts';
import { openPrinter } from '../print.ts';
import { quoted } from '../quote.ts';
import { wrapped } from '../wrap.ts';
import { documentPrinter } from './document.ts';
import { isRunning } from './is-running.ts';
import { silentIn } from './silent.ts';
import { ANALYSES_VIEW, type Analysis, RESULTS_VIEW, told, verdictStyle } from './view.ts';

/** Indicators beside this one that a card names; all of them are in the JSON. */
const MOST_RELATED = 6;

/** What sources connect with the indicator, each once: where to look next. */
function related({ results }: Analysis, how: Rendering): string[] {
  const found = new Map(
    Object.values(results).flatMap(({ related: all = [] }) =>
      all.map(({ value, relation }) => [value, `${how.defang(neutraliseLine(value))} (${neutraliseLine(relation)})`]),
    ),
  );
  if (found.size === 0) return [];
  const more = found.size > MOST_RELATED ? `, ${found.size - MOST_RELATED} more with --json` : '';
  return [`related: ${[...found.values()].slice(0, MOST_RELATED).join(', ')}${more}`];
}

/** Who says nothing, a line for each reason: `3 not found: cymru, otx, tor`. */
function silence(all: Analysis, how: Rendering): string[] {
  return silentIn(all).flatMap(({ what, sources, hint }) => {
    const why = hint === undefined ? '' : ` — ${how.defang(neutraliseLine(hint))}`;
    const line = `${sources.length} ${what}: ${neutraliseLine(sources.join(', '))}${why}`;
    return wrapped(line, how.width).map((each) => how.paint('dim', each));
  });
}

/** What stands above the table of sources: the indicator, the verdict with what it rests on, and who is not in the table. */
function heading(all: Analysis, how: Rendering): string {
  const { ioc, type, verdict } = all;
  const style = verdictStyle(verdict.verdict);
  const judged = style ? how.paint(style, verdict.headline) : verdict.headline;
  // The analyst's own word comes from no source, so no row of the table has it.
  const marks = verdict.reasons
    .filter(({ plugin }) => plugin === 'mark')
    .map(({ text }) => how.defang(neutraliseLine(text)));
  const conflict = verdict.conflict ? ', sources contradict each other' : '';
  return [
    `${how.paint('head', how.defang(neutraliseLine(ioc)))}  ${type}`,
    judged,
    `score ${Math.round(verdict.score)}, confidence ${verdict.confidence}${conflict}`,
    ...marks,
    ...related(all, how),
    ...silence(all, how),
    '',
    '',
  ].join('\n');
}

/** Where nobody answered yet, somebody still may; where nobody was asked, nobody can know. */
function viewOf(analysis: Analysis, next: string): typeof RESULTS_VIEW {
  if (isRunning(analysis)) return { ...RESULTS_VIEW, empty: `none is in yet; ${next}` };
  const { asked, skipped } = analysis.verdict.coverage;
  return asked === 0 && skipped > 0 ? { ...RESULTS_VIEW, empty: 'none was asked, as said above' } : RESULTS_VIEW;
}

/** Not every server knows an analysis by the beginning of its id, or what still runs of it. */
function pollLine({ id, pending }: Analysis, remote: boolean): string {
  const [plugin = '', ...others] = Object.keys(pending);
  if (!remote) return `socctl poll ${id.slice(0, 8)} --wait`;
  return `socctl poll ${quoted(id)}${others.length === 0 ? ` ${quoted(plugin)}` : ''} --wait`;
}

async function nextStep(analysis: Analysis, context: Context): Promise<string> {
  if (!isRunning(analysis)) return `the same again: socctl analyses show ${analysis.id.slice(0, 8)}`;
  const { kind } = (await context.engine()).describe('analysis.poll');
  return `still running: ${pollLine(analysis, kind === 'remote')}`;
}

/**
 * One analysis: a card for a person, the Analysis API's object as JSON.
 * @param tlp what a document is marked with; nothing where nobody said.
 */
export async function printAnalysis(analysis: Analysis, call: Call, context: Context, tlp?: Tlp): Promise<void> {
  const document = await documentPrinter(call, context, tlp);
  if (document) {
    await document.items([analysis]);
    return document.end();
  }
  const format = formatOf(call);
  if (format === 'table' && !call.given('fields')) {
    const next = await nextStep(analysis, context);
    const printer = await openPrinter(call, context, viewOf(analysis, next), (how) => heading(analysis, how));
    await printer.items(told(analysis));
    await printer.end({ next: [next] });
    const known = analysis.verdict.verdict !== 'unknown' || isRunning(analysis);
    if (!known) context.note(await moreSources(context, analysis.type));
    return;
  }
  const printer = await openPrinter(call, context, ANALYSES_VIEW);
  await printer.items([analysis]);
  await printer.end({ data: analysis });
}
