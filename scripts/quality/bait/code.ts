import type { Part } from '../document.ts';
import type { Random } from '../random.ts';
import { WORDS } from '../words.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Members that are also top-level domains or words. */
const MEMBERS: Readonly<Record<Part, readonly string[]>> = {
  A: words(`
    id name host run is in to it data info link date map app io me world page select click now open build email network
    services media show work style target call next group events team
  `),
  B: words(`
    id name host run is as at do no my info link time type app io us zone test search watch download country store
    support tools cat bar codes plus space link bind properties total author company
  `),
  C: words(`
    id name host run is to at be of me in on info link type date app data zone page style show case group style fit now tel
    email image video audio chat team report review cards tips repair ink sale save cool live pub fan bio desi moe foo dev prof
  `),
  D: words(`
    id name host run info link date app data page style show group is at to in media video email store now map live tools digital network works team land top art best zone cc
  `),
};

const OBJECTS: Readonly<Record<Part, readonly string[]>> = {
  A: words('this self obj args req res user window document item event ctx node session row e cfg os client R Node'),
  B: words(
    'that cls options params request response account parent module entry target context state cell data job err sys conn BuildConfig Entity',
  ),
  C: words(`
    it ref props form input elem scope thread player sender logger model view route query result record api util Vue Math Model Base err list map string cmd h v el vm fs os std
  `),
  D: words(`
    self this user item config request response order product account wp jQuery axios moment logger table column node parent cursor frame session ctx socket page store chart math strings time os path plt df np pd torch
  `),
};

const METHODS: Readonly<Record<Part, readonly string[]>> = {
  A: words(
    'format run get put read write open close map call bind apply send toString append join split now parse exec',
  ),
  B: words(
    'build load save find click search push pop filter reduce invoke resolve start stop fetch dump sort print accept at',
  ),
  C: words(`
    of get set has is add then catch from next each keys values includes slice trim replace test match emit on off once exit log info post patch delete show hide
  `),
  D: words(`
    map filter find show push open read write run load init get set add update delete format replace split select where limit group save start live link date
  `),
};

const ROOTS: Readonly<Record<Part, readonly string[]>> = {
  A: words(
    'java.lang java.util java.net org.apache.hadoop.hdfs org.springframework.web com.android.settings System.Net Microsoft.Office.Interop javax.servlet.http io.netty.channel sun.reflect org.slf4j',
  ),
  B: words(
    'java.io java.nio.file org.apache.catalina.core org.hibernate.engine com.google.common.collect System.Threading Microsoft.Extensions.Hosting jakarta.persistence io.grpc.internal jdk.internal.misc kotlin.coroutines scala.collection',
  ),
  C: words(`
    java.time java.security org.eclipse.jetty.server org.apache.kafka.clients org.jboss.as com.fasterxml.jackson.databind System.Data.SqlClient Microsoft.AspNetCore.Mvc Newtonsoft.Json kotlinx.serialization akka.actor android.os androidx.core.app org.junit.jupiter com.sun.proxy io.micrometer.core org.gradle.api cats.effect
  `),
  D: words(`
    org.springframework.boot.web com.mysql.cj.jdbc org.elasticsearch.client com.zaxxer.hikari System.Collections.Generic Microsoft.EntityFrameworkCore System.Runtime.CompilerServices java.util.concurrent jdk.internal.reflect io.vertx.core com.amazonaws.http org.apache.logging.log4j okhttp3.internal.connection android.view com.google.android.gms
  `),
};

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** `this.id`, `args.host`. */
export function member(random: Random, part: Part): string {
  const object = random.pick(OBJECTS[part]);
  return random.chance(0.25)
    ? `${object}.${random.pick(WORDS[part].nouns)}.${random.pick(MEMBERS[part])}`
    : `${object}.${random.pick(MEMBERS[part])}`;
}

/** `queue.run()`. */
export function call(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  const object = random.chance(0.5) ? random.pick(OBJECTS[part]) : random.pick(nouns);
  return `${object}.${random.pick(METHODS[part])}(${random.chance(0.4) ? random.pick(nouns) : ''})`;
}

/** `SessionHandler`. */
export function className(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  return `${capital(random.pick(nouns))}${capital(random.pick(nouns))}`;
}

/** `org.apache.hadoop.hdfs.server.SessionHandler`. */
export function classPath(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  const middle = random.chance(0.6) ? `.${random.pick(nouns)}` : '';
  return `${random.pick(ROOTS[part])}${middle}.${className(random, part)}`;
}

/** `com.northfold.queue.id`: a package of lower-case words, some of which end like a domain. */
export function packagePath(random: Random, part: Part): string {
  const { nouns, organisations } = WORDS[part];
  const owner = random.pick(organisations).toLowerCase();
  return `${random.pick(['com', 'org', 'io', 'de', 'net'])}.${owner}.${random.pick(nouns)}.${random.pick([...nouns, 'id', 'host', 'app', 'name'])}`;
}

/** `div.container`, `a.link:hover`. */
export function selector(random: Random, part: Part): string {
  const tag = random.pick(['div', 'a', 'ul', 'button', 'span', 'p', 'td', 'img', 'section', 'input']);
  const kind = random.pick([...MEMBERS[part], 'active', 'container', 'btn-primary', 'nav']);
  return `${tag}.${kind}${random.pick(['', ':hover', '::before', ' > li', '.active', ':nth-child(2)'])}`;
}

/** What antivirus engines call things. */
export function threatName(random: Random, part: Part): string {
  const family = random.pick(WORDS[part].families);
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

/** `checkout.title.link`: the name of a translated text. */
export function textKey(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  return `${random.pick(nouns)}.${random.pick([...nouns, 'title', 'errors', 'button'])}.${random.pick(MEMBERS[part])}`;
}

/** `app.broker.pool.name`: the name of a setting. */
export function settingKey(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  const root = random.pick(['app', 'spring', 'log', 'server', 'client', 'net', 'sys', 'vm', random.pick(nouns)]);
  const middle = random.chance(0.5) ? `.${random.pick(nouns)}` : '';
  return `${root}.${random.pick(nouns)}${middle}.${random.pick([...MEMBERS[part], 'enabled', 'timeout', 'max-size'])}`;
}

/** `items.filter(x).map(y).join()`. */
export function chain(random: Random, part: Part): string {
  const { nouns } = WORDS[part];
  const step = () => `.${random.pick(METHODS[part])}(${random.chance(0.5) ? random.pick(nouns) : ''})`;
  return `${random.pick(OBJECTS[part])}.${random.pick(MEMBERS[part])}${step()}${step()}${random.chance(0.5) ? step() : ''}`;
}
