import { fieldAt } from '../../output/fields.ts';
import type { Rendering } from '../../output/format.ts';
import { neutralise, neutraliseLine } from '../../output/neutralise.ts';
import { wrapped } from '../wrap.ts';
import { holder, type Incident, severityStyle } from './view.ts';

/** `sentinel 3177`: where it came from and its number there. */
function origin({ source, sentinel }: Incident): string {
  const number = fieldAt(sentinel, 'properties.incidentNumber');
  return typeof number === 'number' ? `${source} ${number}` : source;
}

function outcome({ classification, classification_reason: reason, classification_comment: comment }: Incident): string {
  const as = classification === null ? 'unclassified' : [classification, reason].filter((word) => word).join('-');
  return comment === null ? as : `${as}: ${comment}`;
}

function times(incident: Incident): string {
  const named = [
    ['created', incident.created_at],
    ['taken up', incident.acknowledged_at],
    ['closed', incident.closed_at],
  ] as const;
  return named.flatMap(([what, at]) => (at === null ? [] : [`${what} ${at}`])).join(', ');
}

function block(title: string, lines: readonly string[], how: Rendering): string[] {
  return lines.length === 0 ? [] : ['', how.paint('head', title), ...lines];
}

/** What a person wants to know of an incident; the verdicts on its indicators stand below it, as a table. */
export function card(incident: Incident, how: Rendering): string {
  const line = (text: string, indent = ''): string[] => wrapped(how.defang(neutraliseLine(text)), how.width, indent);
  const text = (long: string, indent = ''): string[] =>
    wrapped(how.defang(neutralise(long.replace(/\r\n?/g, '\n'))), how.width, indent);
  const { number, title, severity, status, description, labels, tags, tactics, techniques, entities, notes } = incident;
  const style = severityStyle(incident);
  const who = holder(incident) === '' ? 'with nobody' : `with ${holder(incident)}`;
  const words = [
    ['labels', labels],
    ['tags', tags],
    ['tactics', [...tactics, ...techniques]],
  ] as const;
  const facts = [
    ...line(`incident ${number} from ${origin(incident)}`),
    ...line(times(incident)),
    ...(status === 'closed' ? line(outcome(incident)) : []),
    ...words.flatMap(([what, list]) => (list.length === 0 ? [] : line(`${what}: ${list.join(', ')}`))),
  ];
  const widest = Math.max(0, ...entities.map(({ type }) => type.length));
  return [
    ...line(title).map((each) => how.paint('head', each)),
    ...line(`${severity}, ${status}, ${who}`).map((each) => (style ? how.paint(style, each) : each)),
    ...facts,
    ...(description === '' ? [] : ['', ...text(description)]),
    ...block(
      'Entities',
      entities.flatMap(({ type, value }) => line(`${type.padEnd(widest)}  ${value}`, '  ')),
      how,
    ),
    ...block(
      'Notes',
      notes.flatMap((note) => [...line(`${note.created_at} ${note.author}`, '  '), ...text(note.text, '    ')]),
      how,
    ),
    ...(incident.enrichment?.indicators.length
      ? ['', how.paint('head', `Verdicts of ${incident.enrichment.enriched_at}`)]
      : []),
    '',
  ].join('\n');
}
