import type { Kind } from '../kind.ts';
import { registryKeys } from '../path/registry.ts';
import { MAX_INDICATOR } from '../scan/segments.ts';

/** One key alone: quotes around it keep its spaces. */
function parse(value: string): string | undefined {
  if (value.length > MAX_INDICATOR || /["\r\n]/.test(value)) return undefined;
  const [first] = registryKeys(`"${value}"`);
  return first?.start === 1 && first.end === value.length + 1 ? first.value : undefined;
}

/**
 * Keys of the Windows registry, with the name of a value where one is written like another key. Normal form: the
 * predefined key by its long name (Microsoft, "Predefined Keys"), single backslashes, names as written.
 */
const registryKey: Kind = {
  name: 'registry_key',
  precedence: 75,
  holds: new Set(['url', 'ip', 'hash', 'email', 'uuid']),
  scope: 'line',
  cue: /HK(?:EY_|LM|CU|CR|U|CC)|\\REGISTRY\\/i,
  parse,
  find: ({ text }) => [...registryKeys(text)],
};
export default registryKey;
