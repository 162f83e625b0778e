import { graphExports } from '../../graph/index.ts';
import { defang } from '../../ioc/text.ts';
import { neutraliseJson } from '../../output/neutralise.ts';
import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import type { ExitName } from '../exit.ts';
import { askedFormat } from '../output-options.ts';
import { outputPath } from '../output-path.ts';

/** Hubs named in the note; the rest is counted. */
const NAMED = 3;

function hubNote(hubs: readonly string[]): string {
  const names = hubs.slice(0, NAMED).map((value) => defang(value));
  const more = hubs.length > NAMED ? ` and ${hubs.length - NAMED} more` : '';
  return `not followed beyond ${names.join(', ')}${more}: export without VALUE for the whole graph`;
}

/** Runs `graph export`. */
export async function exportGraph(call: Call, context: Context): Promise<ExitName> {
  const name = askedFormat(call) ?? 'json';
  const format = graphExports.find((each) => each.name === name);
  if (!format) throw new TypeError(`no export format ${name}`);
  const [value, type, path] = [call.arg('value'), call.value('type'), outputPath(call)];
  const engine = await context.engine();
  const graph = await engine.call('graph.export', {
    ...(value !== undefined && { value }),
    ...(type !== undefined && { type }),
  });
  const { out } = context.io;
  const terminal = path === undefined && out.tty;
  const text = format.write(graph, {
    label: call.flag('defang') ? (label) => defang(label) : (label) => label,
    indent: terminal ? 2 : 0,
  });
  const destination = await openDestination(context, path);
  // Formats write out what a terminal obeys; in JSON it may stand as it is.
  await destination.write(terminal && name === 'json' ? neutraliseJson(text) : text);
  await destination.commit();
  const hubs = graph.nodes.filter((node) => node.not_expanded).map((node) => node.value);
  if (hubs.length > 0) context.note(hubNote(hubs));
  if (graph.nodes.length === 0) context.note('the graph is empty; socctl analyze VALUE puts something there');
  else if (path !== undefined)
    context.note(`${graph.nodes.length} entities, ${graph.edges.length} relationships in ${path}`);
  return 'done';
}
