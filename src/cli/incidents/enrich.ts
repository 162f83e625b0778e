import { tally } from '../analyze/tally.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { namedSources } from '../plugins/named.ts';
import { isSingle, onEach } from './each.ts';
import { printIncident } from './print.ts';
import type { Incident } from './view.ts';

function verdictsOf({ enrichment }: Incident): string {
  const counts = new Map<string, number>();
  for (const { verdict } of enrichment?.indicators ?? []) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return tally(counts) || 'no indicator to ask about';
}

/** Runs `incidents enrich`. */
export async function enrichIncidents(call: Call, context: Context): Promise<ExitName> {
  const [words, plugins] = [call.args('number'), namedSources(call)];
  let only: Incident | undefined;
  const exit = await onEach(
    {
      words,
      work: async (engine, number) => {
        const request = { number, ...(plugins && { plugins }) };
        only = await engine.call('incidents.enrich', request, { signal: context.signal });
        return only;
      },
      done: (incident, engine) =>
        `incident ${incident.number}: ${verdictsOf(incident)}; kept in ${engine.describe('incidents.enrich').where}`,
    },
    call,
    context,
  );
  if (isSingle(words) && only && !call.flag('json')) await printIncident(only, call, context);
  return exit;
}
