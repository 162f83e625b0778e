import { Failure } from '../../shared/failure.ts';
import { askedName, DECISION_FIELDS, type Decision, packageFields, readChange } from '../../triage/index.ts';
import type { Call } from '../command.ts';
import type { Asked } from './batch.ts';

type Field = keyof Decision;
type Typed = ReadonlyMap<Field, string | null>;

/** `package_type` is `--package-type`. */
function optionOf(field: Field): string {
  return field.replaceAll('_', '-');
}

function packageOf(call: Call): Typed {
  const text = call.value('package');
  if (text === undefined) return new Map();
  const found = packageFields(text);
  if ('problem' in found) throw new Failure('usage', `--package: ${found.problem}`, found.hint);
  const fields = Object.entries(found) as [Field, string | null][];
  for (const [field] of fields) {
    if (!call.given(optionOf(field))) continue;
    throw new Failure('usage', `--package and --${optionOf(field)} both name the ${field}`, 'give one of them');
  }
  return new Map(fields);
}

/**
 * The entry that the options describe; undefined when they name no field.
 * @throws Failure `usage` naming the option whose value cannot be.
 */
export function changeFromOptions(call: Call): Asked | undefined {
  const typed: Typed = new Map([
    ...DECISION_FIELDS.flatMap((field): [Field, string][] => {
      const value = call.value(optionOf(field));
      return value === undefined ? [] : [[field, value]];
    }),
    ...packageOf(call),
  ]);
  if (typed.size === 0) return undefined;
  const asked = Object.fromEntries([...typed].map(([field, value]) => [askedName(field), value]));
  const change = readChange(asked);
  if (!('problem' in change)) return asked;
  const field = [...typed.keys()].find((each) => askedName(each) === change.field);
  const option = field && call.given(optionOf(field)) ? optionOf(field) : 'package';
  throw new Failure('usage', `--${option}: ${change.problem}`, change.hint);
}
