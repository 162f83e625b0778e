import type { Call, Context } from '../command.ts';
import { formatOf } from '../output-options.ts';
import { openPrinter } from '../print.ts';
import { card } from './card.ts';
import { INCIDENTS_VIEW, type Incident, VERDICTS_VIEW } from './view.ts';

function nextStep({ number, status, enrichment }: Incident): string {
  if (status === 'closed') return `take it up again: socctl incidents update ${number} --status active`;
  if (enrichment === null) return `verdicts on its indicators: socctl incidents enrich ${number}`;
  return `close it: socctl incidents close ${number} --classification …`;
}

/** The line in the table's place where there are no verdicts. */
function emptyOf({ number, enrichment }: Incident): string {
  return enrichment === null
    ? `ask for them: socctl incidents enrich ${number}`
    : 'it speaks of no indicator that a source takes';
}

/** One incident: a card for a person, the record as JSON. */
export async function printIncident(incident: Incident, call: Call, context: Context): Promise<void> {
  if (formatOf(call) === 'table' && !call.given('fields')) {
    const view = { ...VERDICTS_VIEW, empty: emptyOf(incident) };
    const printer = await openPrinter(call, context, view, (how) => card(incident, how));
    await printer.items(incident.enrichment?.indicators ?? []);
    await printer.end({ next: [nextStep(incident)] });
    return;
  }
  const printer = await openPrinter(call, context, INCIDENTS_VIEW);
  await printer.items([incident]);
  await printer.end({ data: incident });
}
