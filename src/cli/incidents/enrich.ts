import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { isSingle, onEach } from './each.ts';
import { printIncident } from './print.ts';
import type { Incident } from './view.ts';

function pluginsOf(call: Call): readonly string[] | undefined {
  return call
    .value('plugins')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function tally({ enrichment }: Incident): string {
  const verdicts = enrichment?.indicators.map(({ verdict }) => verdict) ?? [];
  const counts = ['malicious', 'suspicious', 'unknown', 'benign', 'not_applicable'].flatMap((word) => {
    const count = verdicts.filter((verdict) => verdict === word).length;
    return count === 0 ? [] : [`${count} ${word.replace('_', ' ')}`];
  });
  return counts.join(', ') || 'no indicator to ask about';
}

/** Runs `incidents enrich`. */
export async function enrichIncidents(call: Call, context: Context): Promise<ExitName> {
  const [words, plugins] = [call.args('number'), pluginsOf(call)];
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
        `incident ${incident.number}: ${tally(incident)}; kept in ${engine.describe('incidents.enrich').where}`,
    },
    call,
    context,
  );
  if (isSingle(words) && only && !call.flag('json')) await printIncident(only, call, context);
  return exit;
}
