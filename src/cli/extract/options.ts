import { type ExtractOptions, OBSERVABLE_TYPES, type ObservableType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call } from '../command.ts';
import { wholeNumber } from '../limit.ts';

function isType(name: string): name is ObservableType {
  return OBSERVABLE_TYPES.some((type) => type === name);
}

function typesOf(list: string): readonly ObservableType[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  if (names.includes('all')) return OBSERVABLE_TYPES;
  return names.map((name) => {
    if (isType(name)) return name;
    throw new Failure(
      'usage',
      `--types: unknown type '${name}'`,
      `known types: ${OBSERVABLE_TYPES.join(', ')}, or all`,
    );
  });
}

/** The extract options of a call, the same for `extract` and `analyze --extract`. */
export function extractOptions(call: Call): ExtractOptions {
  const types = call.value('types');
  return {
    ...(types !== undefined && { types: typesOf(types) }),
    includePrivate: call.flag('include-private'),
    hosts: call.flag('hosts'),
  };
}

/** Longer than a screen; every hit of a line repeats what is around it. */
const MOST_AROUND = 1000;

/** `--context`: characters on either side of each hit. @throws Failure `usage` for what is no number up to 1000. */
export function contextLength(call: Call): number | undefined {
  const count = wholeNumber(call, 'context', 'characters on either side, for example --context 40');
  if (count === undefined || count <= MOST_AROUND) return count;
  throw new Failure('usage', `--context: at most ${MOST_AROUND} characters`, 'whole lines: grep -n');
}
