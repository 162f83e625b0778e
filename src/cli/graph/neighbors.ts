import stringWidth from 'string-width';
import { defang } from '../../ioc/text.ts';
import { shorten } from '../../output/fit.ts';
import { neutraliseLine } from '../../output/neutralise.ts';
import { painter } from '../colour.ts';
import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import type { ExitName } from '../exit.ts';
import { wholeNumber } from '../limit.ts';
import { formatOf } from '../output-options.ts';
import { outputPath } from '../output-path.ts';
import { openPrinter } from '../print.ts';
import { type Branch, treeOf } from './tree.ts';
import { type Neighbourhood, nodesView } from './view.ts';

type Paint = Awaited<ReturnType<typeof painter>>;

interface Look {
  /** Columns of the terminal; undefined when nothing is to be cut. */
  readonly width: number | undefined;
  readonly defang: (text: string) => string;
  readonly paint: Paint;
}

/** Fewer characters of a value say nothing. */
const SHORTEST_VALUE = 12;

/** One line: what is too long is the value, and it is shortened first. */
function lineOf({ stem, link, node, remark }: Branch, { width, defang: unclickable, paint }: Look): string {
  const front = stem + (link === '' ? '' : `${link} `);
  const value = node ? unclickable(neutraliseLine(node.value)) : '';
  const back = [node?.type ?? '', remark].filter((part) => part !== '').join(', ');
  const gap = value === '' ? '' : '  ';
  if (width === undefined) return front + value + gap + back;
  const room = Math.max(SHORTEST_VALUE, width - stringWidth(front) - stringWidth(gap + back));
  const short = shorten(value, room);
  const left = width - stringWidth(front) - stringWidth(short) - gap.length;
  return shorten(front, width) + short + gap + paint('dim', left > 0 ? shorten(back, left) : '');
}

async function printTree(found: Neighbourhood, call: Call, context: Context): Promise<void> {
  const { out } = context.io;
  const path = outputPath(call);
  const terminal = path === undefined && out.tty;
  const look: Look = {
    width: terminal ? out.columns : undefined,
    defang: (call.given('defang') ? call.flag('defang') : terminal) ? (text) => defang(text) : (text) => text,
    paint: await painter(path === undefined && out.colour),
  };
  const destination = await openDestination(context, path);
  await destination.write(
    treeOf(found)
      .map((branch) => `${lineOf(branch, look).trimEnd()}\n`)
      .join(''),
  );
  await destination.commit();
}

function nothing({ entity }: Neighbourhood): string {
  return entity.degree === 0
    ? 'connected with nothing yet'
    : 'connected with nothing that way: --direction and --rel decide what counts';
}

/** Runs `graph neighbors`: a tree, or the nodes in one of the other formats. */
export async function showNeighbors(call: Call, context: Context): Promise<ExitName> {
  const [depth, limit] = [wholeNumber(call, 'depth'), wholeNumber(call, 'limit')];
  const [type, relationship] = [call.value('type'), call.value('rel')];
  const direction = call.value('direction') as 'in' | 'out' | 'both' | undefined;
  const asTree = formatOf(call) === 'table' && !call.given('fields');
  const engine = await context.engine();
  const found = await engine.call('graph.neighbors', {
    value: call.arg('value') as string,
    ...(depth !== undefined && { depth }),
    ...(limit !== undefined && { limit }),
    ...(type !== undefined && { type }),
    ...(relationship !== undefined && { relationship }),
    ...(direction !== undefined && { direction }),
  });
  if (asTree) await printTree(found, call, context);
  else {
    const printer = await openPrinter(call, context, nodesView('it is connected with nothing'));
    await printer.items(found.nodes);
    await printer.end({ enclose: (nodes) => ({ ...found, nodes }) });
  }
  if (found.nodes.length === 0 && asTree) context.note(nothing(found));
  if (found.truncated) context.note(`more than ${found.nodes.length} entities: --limit shows more`);
  return 'done';
}
