import { type ExtractOptions, OBSERVABLE_TYPES, type ObservableType } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call } from '../command.ts';

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
