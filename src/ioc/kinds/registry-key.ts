import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

const HIVES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKCR: 'HKEY_CLASSES_ROOT',
  HKU: 'HKEY_USERS',
  HKCC: 'HKEY_CURRENT_CONFIG',
};
const HIVE = 'HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HKLM|HKCU|HKCR|HKU|HKCC';
/** Names may have spaces inside, `Windows NT`, but a space before a small letter is the sentence going on. */
const NAME = '[^\\\\\\s"\'<>|,;`]{1,255}(?: (?=[A-Z{])[^\\\\\\s"\'<>|,;`]{1,255}(?=[\\\\ ]|$)){0,4}';
const PATTERN = new RegExp(spelledOut(`(?<![\\p{L}\\p{N}_])(?:${HIVE}):?(?:\\\\{1,2}${NAME}){1,32}`), 'gi');

/** The hive in its long name, single backslashes. */
function normal(text: string): string {
  const [hive = '', ...names] = text.split(/\\+/);
  const short = hive.toUpperCase().replace(/:$/, '');
  return [HIVES[short] ?? short, ...names].join('\\').replace(/[.:)\]]+$/, '');
}

const registryKey: Kind = {
  name: 'registry_key',
  precedence: 75,
  scope: 'line',
  cue: /HK(?:EY_|LM|CU|CR|U|CC)/i,
  parse: (value) => (new RegExp(`^(?:${HIVE}):?\\\\`, 'i').test(value) ? normal(value) : undefined),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => normal(text)),
};
export default registryKey;
