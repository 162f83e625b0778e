import { domainLikeFile, otherFile } from '../bait/files.ts';
import { build4 } from '../bait/numbers.ts';
import type { Part } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';

/** A full path, its file under any extension. */
export function file(random: Random, part: Part, system: 'windows' | 'unix'): string {
  const { nouns, logins } = WORDS[part];
  const name = random.chance(0.5) ? domainLikeFile(random, part) : otherFile(random, part);
  const login = random.pick(logins);
  if (system === 'unix') {
    return random.pick([
      `/home/${login}/${name}`,
      `/usr/lib/${random.pick(nouns)}/${name}`,
      `/opt/${random.pick(nouns)}-${random.int(1, 9)}.${random.int(0, 20)}/bin/${name}`,
      `/tmp/.${random.pick(nouns)}/${name}`,
      `/var/www/html/${name}`,
    ]);
  }
  return random.pick([
    `C:\\Users\\${login}\\AppData\\Local\\Temp\\${name}`,
    `C:\\Windows\\System32\\${name}`,
    `C:\\ProgramData\\${random.pick(nouns)}\\${name}`,
    `D:\\${random.pick(nouns)}\\${name}`,
  ]);
}

export function registryKey(random: Random, part: Part): string {
  const noun = random.pick(WORDS[part].nouns);
  return random.pick([
    `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\${noun}`,
    `HKEY_CURRENT_USER\\Software\\${noun}\\${random.pick(WORDS[part].nouns)}`,
    `HKCU\\Software\\Classes\\${noun}\\shell\\open\\command`,
    `HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\${noun}`,
  ]);
}

/** A browser's or tool's name for itself; its versions have four parts below 256 where real ones have. */
export function agent(random: Random): string {
  const major = random.int(90, 140);
  return random.pick([
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${build4(random)} Safari/537.36`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 Edg/${major}.0.${random.int(0, 255)}.${random.int(0, 255)}`,
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.${random.int(0, 6)} Safari/605.1.15`,
    `Mozilla/5.0 (Windows; U; Windows NT 6.1; en-US; rv:1.9.2.${random.int(3, 28)}) Gecko/20100401 Firefox/3.6.${random.int(3, 28)}`,
    `Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; .NET CLR 2.0.50727; .NET4.0C)`,
    `Opera/9.80 (Windows NT 6.1; U; en) Presto/2.8.131 Version/11.${random.int(10, 64)}`,
  ]);
}

export function phone(random: Random): string {
  return random.pick([
    `+1-202-555-01${random.int(10, 99)}`,
    `+1 (202) 555-01${random.int(10, 99)}`,
    `+44 20 7946 0${random.int(100, 999)}`,
    `+49 30 23125 ${random.int(100, 999)}`,
  ]);
}

/** A whole YARA rule, which is one indicator, with its strings. */
export function ruleText(random: Random, part: Part): string {
  const { nouns, families } = WORDS[part];
  const name = `${random.pick(families)}_${random.pick(nouns)}_${random.int(1, 99)}`;
  return [
    `rule ${name} {`,
    '  meta:',
    `    description = "${random.pick(families)} ${random.pick(nouns)}"`,
    '  strings:',
    `    $a = "${otherFile(random, part)}" ascii wide`,
    `    $b = { 4D 5A 90 00 ${random.letters('0123456789ABCDEF', 2)} }`,
    `    $c = "${domainLikeFile(random, part)}"`,
    '  condition:',
    '    uint16(0) == 0x5A4D and 2 of them',
    '}',
  ].join('\n');
}
