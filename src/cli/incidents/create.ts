import type { Input } from '../../engine/index.ts';
import { identify } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { jsonText } from '../json-text.ts';
import type { Severity } from './words.ts';

type Entity = NonNullable<Input<'incidents.create'>['entities']>[number];

const TYPES: readonly Entity['type'][] = ['ip', 'user', 'host', 'domain', 'hash', 'email', 'url', 'process'];

/**
 * `user=alice`, or an indicator as it is: a type in front decides, for an indicator may hold a `=` as well.
 * @throws Failure `usage`
 */
function entityOf(text: string): Entity {
  const equals = text.indexOf('=');
  const type = TYPES.find((each) => each === text.slice(0, Math.max(0, equals)).trim().toLowerCase());
  if (type) return { type, value: text.slice(equals + 1) };
  const found = identify(text);
  if (!('problem' in found)) return found;
  const hint = `say what it is, as in user=alice; the types are ${TYPES.join(', ')}`;
  throw new Failure('usage', `--entity: ${found.problem}`, hint);
}

/** Runs `incidents create`. */
export async function createIncident(call: Call, context: Context): Promise<ExitName> {
  const [severity, description] = [call.value('severity') as Severity | undefined, call.value('description')];
  const assigned = call.value('assign');
  const request: Input<'incidents.create'> = {
    title: call.arg('title') as string,
    entities: call.values('entity').map(entityOf),
    labels: call.values('label'),
    ...(severity !== undefined && { severity }),
    ...(description !== undefined && { description }),
    ...(assigned !== undefined && { assigned_to: assigned }),
  };
  const engine = await context.engine();
  const incident = await engine.call('incidents.create', request);
  if (call.flag('json')) await context.io.out.write(jsonText(incident, context.io));
  const { where } = engine.describe('incidents.create');
  context.note(`opened incident ${incident.number} in ${where}; look at it: socctl incidents show ${incident.number}`);
  return 'done';
}
