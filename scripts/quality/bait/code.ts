import type { Half } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Members that are also top-level domains or words. */
const MEMBERS: Readonly<Record<Half, readonly string[]>> = {
  A: words(`
    id name host run is in to it data info link date map app io me world page select click now open build email network
    services media show work style target call next group events team
  `),
  B: words(`
    id name host run is as at do no my info link time type app io us zone test search watch download country store
    support tools cat bar codes plus space link bind properties total author company
  `),
};

const OBJECTS: Readonly<Record<Half, readonly string[]>> = {
  A: words('this self obj args req res user window document item event ctx node session row e cfg os client R Node'),
  B: words(
    'that cls options params request response account parent module entry target context state cell data job err sys conn BuildConfig Entity',
  ),
};

const METHODS: Readonly<Record<Half, readonly string[]>> = {
  A: words(
    'format run get put read write open close map call bind apply send toString append join split now parse exec',
  ),
  B: words(
    'build load save find click search push pop filter reduce invoke resolve start stop fetch dump sort print accept at',
  ),
};

const ROOTS: Readonly<Record<Half, readonly string[]>> = {
  A: words(
    'java.lang java.util java.net org.apache.hadoop.hdfs org.springframework.web com.android.settings System.Net Microsoft.Office.Interop javax.servlet.http io.netty.channel sun.reflect org.slf4j',
  ),
  B: words(
    'java.io java.nio.file org.apache.catalina.core org.hibernate.engine com.google.common.collect System.Threading Microsoft.Extensions.Hosting jakarta.persistence io.grpc.internal jdk.internal.misc kotlin.coroutines scala.collection',
  ),
};

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** `this.id`, `args.host`. */
export function member(random: Random, half: Half): string {
  const object = random.pick(OBJECTS[half]);
  return random.chance(0.25)
    ? `${object}.${random.pick(WORDS[half].nouns)}.${random.pick(MEMBERS[half])}`
    : `${object}.${random.pick(MEMBERS[half])}`;
}

/** `queue.run()`. */
export function call(random: Random, half: Half): string {
  const { nouns } = WORDS[half];
  const object = random.chance(0.5) ? random.pick(OBJECTS[half]) : random.pick(nouns);
  return `${object}.${random.pick(METHODS[half])}(${random.chance(0.4) ? random.pick(nouns) : ''})`;
}

/** `SessionHandler`. */
export function className(random: Random, half: Half): string {
  const { nouns } = WORDS[half];
  return `${capital(random.pick(nouns))}${capital(random.pick(nouns))}`;
}

/** `org.apache.hadoop.hdfs.server.SessionHandler`. */
export function classPath(random: Random, half: Half): string {
  const { nouns } = WORDS[half];
  const middle = random.chance(0.6) ? `.${random.pick(nouns)}` : '';
  return `${random.pick(ROOTS[half])}${middle}.${className(random, half)}`;
}

/** `com.northfold.queue.id`: a package of lower-case words, some of which end like a domain. */
export function packagePath(random: Random, half: Half): string {
  const { nouns, organisations } = WORDS[half];
  const owner = random.pick(organisations).toLowerCase();
  return `${random.pick(['com', 'org', 'io', 'de', 'net'])}.${owner}.${random.pick(nouns)}.${random.pick([...nouns, 'id', 'host', 'app', 'name'])}`;
}

/** `div.container`, `a.link:hover`. */
export function selector(random: Random, half: Half): string {
  const tag = random.pick(['div', 'a', 'ul', 'button', 'span', 'p', 'td', 'img', 'section', 'input']);
  const kind = random.pick([...MEMBERS[half], 'active', 'container', 'btn-primary', 'nav']);
  return `${tag}.${kind}${random.pick(['', ':hover', '::before', ' > li', '.active', ':nth-child(2)'])}`;
}

/** What antivirus engines call things. */
export function threatName(random: Random, half: Half): string {
  const family = random.pick(WORDS[half].families);
  const tail = random.pick([
    'BQ',
    'CA!tr',
    'gen',
    'A',
    'XYZ',
    'ml',
    'sh',
    'to',
    'DE',
    'IN!MTB',
    'ai',
    'AI',
    'PH',
    'NL',
    'ZZ',
  ]);
  return random.pick([
    `Trojan.Win32.${family}.${tail}`,
    `W64/${family.toUpperCase()}.${tail}`,
    `Win32/${family}.${tail}`,
    `Backdoor:Win32/${family}.${tail}`,
    `HEUR:Trojan.Script.${family}.gen`,
    `Trojan-Downloader.Linux.${family}.${tail}`,
    `Gen:Variant.${family}.${random.int(10, 99999)}`,
    `PUA.${family}.Win.${tail}`,
    `Mal/${family}-${random.pick(['A', 'B', 'Gen'])}`,
    `TR/${family}.${random.letters('abcdefghijkl', 5)}`,
    `JS.${family}.${random.int(1, 40)}`,
    `ELF:${family}-${tail} [Trj]`,
    `Exploit.${family}.${tail}`,
  ]);
}
