import type { Find } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { enclosureOf } from './enclosure.ts';
import { trimmed } from './ending.ts';
import type { Spelling } from './name.ts';
import { walk } from './walk.ts';

/** Predefined keys (Microsoft, "Predefined Keys") and the short names of `reg.exe`; last the kernel's own. */
const HIVES: Readonly<Record<string, string>> = {
  HKLM: 'HKEY_LOCAL_MACHINE',
  HKCU: 'HKEY_CURRENT_USER',
  HKCR: 'HKEY_CLASSES_ROOT',
  HKU: 'HKEY_USERS',
  HKCC: 'HKEY_CURRENT_CONFIG',
  MACHINE: 'HKEY_LOCAL_MACHINE',
  USER: 'HKEY_USERS',
};
const LONG =
  'HKEY_(?:LOCAL_MACHINE|CURRENT_USER(?:_LOCAL_SETTINGS)?|CLASSES_ROOT|USERS|CURRENT_CONFIG|PERFORMANCE_DATA)';
const SEP = '\\\\{1,8}';
const ROOT = new RegExp(
  spelledOut(
    `(?:(?<![\\p{L}\\p{N}_])|(?<=\\\\[nrt]))(?:(?<hive>${LONG}|HK(?:LM|CU|CR|U|CC))(?::|\\[:\\])?|${SEP}REGISTRY${SEP}(?<kernel>MACHINE|USER))(?<separator>${SEP}|/)(?=[^\\s\\\\/:"'|,;)\\]}])`,
  ),
  'gi',
);

/**
 * Names with spaces that keys of Windows have. In running text a space before a small letter is the sentence going on,
 * and one in the last name is only part of it when the name is known.
 */
const SPACED = new RegExp(
  `^(?:${[
    'Active Setup|App Paths|Authentication Packages|Browser Helper Objects|Command Processor|Component Based Servicing',
    'Control Panel|Credential Providers|Current Version|Event ?Log|Explorer Bars|Extended Properties|Group Policy',
    'Image File Execution Options|Installed Components|Internet Explorer|Internet Settings|Keyboard Layouts?',
    'Local Settings|Media Player|Memory Management|Microsoft (?:Office|SQL Server|Antimalware|Edge)',
    'Network Provider|Notification Packages|Password Settings|Print Processors?|Real-Time Protection|Safe Boot',
    'Script Host|Search Assistant|Secure Boot|Security (?:Center|Packages|Providers)|Session Manager',
    'Shared Tools|Shared Parameters|Shell (?:Folders|Extensions|Icons)|Start Page|System Restore|Task Manager',
    'Terminal Server(?: Client)?|Terminal Services|Time Zone Information|Trusted Documents|Trusted Locations',
    'User Shell Folders|Visual Basic|Web Folders|Windows (?:NT|Defender(?: Security Center)?|Script Host|Search)',
    'Windows (?:Error Reporting|Firewall|Mail|Messaging Subsystem|Media Foundation|Portable Devices|Update)',
    'Winlogon Notify|Protected Storage System Provider|AutoRun Settings|Code Store Database|Known Folders',
  ].join('|')})(?![\\w-])`,
  'i',
);
const CAPITAL = /^[A-Z0-9{(&.]/;
const HIVE_WORD = /^(?:HK(?:LM|CU|CR|U|CC)|HKEY_\w+):?$/i;
const MAX_WORDS = 5;
const MAX_NAMES = 512;
const MAX_KEY = 4096;

/** Registry keys in a text, from left to right; a value's name behind the key stays where it is written like one. */
export function* registryKeys(text: string): Generator<Find> {
  let free = 0;
  for (const match of text.matchAll(ROOT)) {
    if (match.index < free) continue;
    const { hive, kernel = '', separator = '' } = match.groups ?? {};
    const short = (hive ?? kernel).toUpperCase();
    const { names, end } = namesOf(text, match.index, match.index + match[0].length, separator);
    if (names.length === 0) continue;
    free = end;
    yield { start: match.index, end, value: [HIVES[short] ?? short, ...names].join('\\'), confidence: 'high' };
  }
}

function namesOf(
  text: string,
  start: number,
  at: number,
  separator: string,
): { names: readonly string[]; end: number } {
  const enclosure = enclosureOf(text, start);
  const whole = enclosure !== undefined;
  const stop = Math.min(enclosure?.end ?? text.length, start + MAX_KEY);
  const spelling: Spelling = { slash: separator === '/', escaped: separator.length > 1, whole, stop };
  return walk(text, at, spelling, {
    goesOn: (name) => whole || isKey(name),
    last: (name) => (HIVE_WORD.test(name) ? '' : lastKey(name, whole)),
    most: MAX_NAMES,
  });
}

/** Whether what stands before a separator is one name, not a name and the sentence after it. */
function isKey(name: string): boolean {
  if (!name.includes(' ') || SPACED.exec(name)?.[0] === name) return true;
  const [, ...words] = name.split(' ');
  return words.length < MAX_WORDS && words.every((word) => CAPITAL.test(word) && !HIVE_WORD.test(word));
}

function lastKey(name: string, whole: boolean): string {
  return trimmed(whole ? name : (SPACED.exec(name)?.[0] ?? name.split(' ')[0] ?? ''));
}
