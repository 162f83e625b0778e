import type { Input } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { closingOf } from './closing.ts';
import { isSingle, onEach } from './each.ts';
import { stdinText } from './read.ts';
import { holder, type Incident } from './view.ts';
import type { Severity, Status } from './words.ts';

type Change = Omit<Input<'incidents.update'>, 'number'>;

const LONGEST_NOTE = 1e6;

function change(
  words: readonly string[],
  changes: Change,
  told: (incident: Incident) => string,
  [call, context]: readonly [Call, Context],
): Promise<ExitName> {
  return onEach(
    {
      words,
      work: (engine, number) => engine.call('incidents.update', { number, ...changes }),
      done: (incident, engine) =>
        `incident ${incident.number} ${told(incident)} in ${engine.describe('incidents.update').where}`,
    },
    call,
    context,
  );
}

function changesOf(call: Call): Change {
  const severity = call.value('severity') as Severity | undefined;
  const status = call.value('status') as Status | undefined;
  const [title, description] = [call.value('title'), call.value('description')];
  return {
    ...(severity !== undefined && { severity }),
    ...(status !== undefined && { status }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(call.given('label') && { labels: call.values('label') }),
    ...(call.given('tag') && { tags: call.values('tag') }),
  };
}

/** Runs `incidents update`. */
export async function updateIncidents(call: Call, context: Context): Promise<ExitName> {
  const [words, changes, etag] = [call.args('number'), changesOf(call), call.value('if-match')];
  if (Object.keys(changes).length === 0)
    throw new Failure('usage', 'nothing to change was named', 'for example --severity high or --status active');
  if (changes.status === 'closed')
    throw new Failure(
      'usage',
      'closing needs a classification',
      `socctl incidents close ${words.join(' ')} --classification TruePositive --reason SuspiciousActivity`,
    );
  if (etag !== undefined && !isSingle(words))
    throw new Failure('usage', '--if-match goes with one incident', 'every incident has an etag of its own');
  const told = ({ severity, status }: Incident): string => `is now ${severity}, ${status}`;
  return change(words, { ...changes, ...(etag !== undefined && { etag }) }, told, [call, context]);
}

/** Runs `incidents assign`: the last word says who. */
export async function assignIncidents(call: Call, context: Context): Promise<ExitName> {
  const words = call.args('number-and-who');
  if (words.length < 2)
    throw new Failure('usage', 'assign: who is to have it?', `socctl incidents assign ${words.join(' ')} alice`);
  const who = words.at(-1) as string;
  const told = (incident: Incident): string => `is now with ${holder(incident) || 'nobody'}`;
  return change(words.slice(0, -1), { assigned_to: who.trim() === '' ? null : who }, told, [call, context]);
}

/** Runs `incidents close`. */
export async function closeIncidents(call: Call, context: Context): Promise<ExitName> {
  const [words, classification, comment] = [call.args('number'), call.value('classification'), call.value('comment')];
  if (classification === undefined)
    throw new Failure(
      'usage',
      'closing needs --classification',
      'one of TruePositive-SuspiciousActivity, BenignPositive-SuspiciousButExpected, FalsePositive-IncorrectAlertLogic, FalsePositive-InaccurateData, Undetermined',
    );
  const changes: Change = {
    status: 'closed',
    ...closingOf(classification, call.value('reason')),
    ...(comment !== undefined && { classification_comment: comment }),
  };
  const told = (incident: Incident): string =>
    `is closed as ${[incident.classification, incident.classification_reason].filter((word) => word).join('-')}`;
  return change(words, changes, told, [call, context]);
}

/** Runs `incidents comment`: the text is an argument, or stdin for `-`. */
export async function commentIncident(call: Call, context: Context): Promise<ExitName> {
  const [number, text] = [call.arg('number') as string, call.arg('text') as string];
  if (number === '-') throw new Failure('usage', 'comment: one incident at a time', 'name it by its number');
  const note = text === '-' ? await stdinText(context, LONGEST_NOTE) : text;
  const told = ({ notes }: Incident): string => `has ${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`;
  return change([number], { note }, told, [call, context]);
}
