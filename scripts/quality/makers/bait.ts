import {
  call,
  chain,
  className,
  classPath,
  member,
  packagePath,
  selector,
  settingKey,
  textKey,
  threatName,
} from '../bait/code.ts';
import { domainLikeFile, otherFile } from '../bait/files.ts';
import {
  build4,
  clock,
  day,
  fingerprint,
  isoTime,
  oid,
  syslogTime,
  version3,
  version4,
  webTime,
} from '../bait/numbers.ts';
import { ABBREVIATIONS } from '../bait/prose.ts';
import { doubtful } from '../piece.ts';
import type { Random } from '../random.ts';
import type { Maker } from '../setting.ts';
import { base64 } from '../values/hashes.ts';
import { domain, invented } from '../values/names.ts';
import { agent } from '../values/things.ts';
import { WORDS } from '../words.ts';

const number =
  (low: number, high: number): Maker =>
  ({ random }) =>
    String(random.int(low, high));

const word =
  (list: keyof (typeof WORDS)['A'], wrap: (text: string) => string = (text) => text): Maker =>
  ({ random, part }) =>
    wrap(random.pick(WORDS[part][list]));

const of =
  (make: (random: Random) => string): Maker =>
  ({ random }) =>
    make(random);

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

/** What looks like an indicator and is none. */
export const BAIT_MAKERS: Readonly<Record<string, Maker>> = {
  noun: word('nouns'),
  Noun: word('nouns', capital),
  verb: word('verbs'),
  login: word('logins'),
  box: word('boxes'),
  family: word('families'),
  org: word('organisations'),
  lure: word('lures'),
  name: ({ random, part }) => invented(random, part),
  Name: ({ random, part }) => capital(invented(random, part)),
  digit: number(1, 9),
  n: number(1, 99),
  n3: number(100, 999),
  pid: number(300, 65000),
  port: number(1024, 65000),
  size: number(120, 900000),
  line: number(10, 2900),
  status: ({ random }) => random.pick(['200', '200', '200', '301', '304', '403', '404', '500']),
  ms: ({ random }) => `${random.int(0, 9)}.${random.int(100, 999)}`,
  percent: ({ random }) => `${random.int(0, 99)}.${random.int(0, 9)}%`,
  decimal: ({ random }) => `${random.int(0, 999)}.${random.int(10, 99)}`,
  section: ({ random }) => `${random.int(1, 9)}.${random.int(1, 9)}.${random.int(1, 9)}`,
  hex8: ({ random }) => random.letters('0123456789abcdef', 8),
  hex16: ({ random }) => random.letters('0123456789abcdef', 16),
  /** 24 digits: an object id, not a hash. */
  hex24: ({ random }) => random.letters('0123456789abcdef', 24),
  /** Hex digits of a length that no hash has. */
  hexrun: ({ random }) => random.letters('0123456789abcdef', random.pick([20, 28, 36, 44, 48, 56, 96, 130, 200])),
  HEX8: ({ random }) => `0x${random.letters('0123456789ABCDEF', 8)}`,
  b64: ({ random }) => `${base64(random, random.int(24, 60))}=`,
  b64line: ({ random }) => base64(random, 64),
  v3: of(version3),
  v4: of(version4),
  /** A version that nothing beside it says is one. */
  v4alone: ({ random }) => doubtful(version4(random)),
  build: of(build4),
  oid: of(oid),
  clock: of(clock),
  day: of(day),
  iso: of(isoTime),
  syslog: of(syslogTime),
  web: of(webTime),
  fp16: ({ random }) => fingerprint(random, 16),
  fp20: ({ random }) => fingerprint(random, 20),
  fp32: ({ random }) => fingerprint(random, 32),
  tldfile: ({ random, part }) => domainLikeFile(random, part),
  otherfile: ({ random, part }) => otherFile(random, part),
  file: ({ random, part }) => (random.chance(0.6) ? domainLikeFile(random, part) : otherFile(random, part)),
  member: ({ random, part }) => member(random, part),
  call: ({ random, part }) => call(random, part),
  class: ({ random, part }) => classPath(random, part),
  Class: ({ random, part }) => className(random, part),
  package: ({ random, part }) => packagePath(random, part),
  selector: ({ random, part }) => selector(random, part),
  i18n: ({ random, part }) => textKey(random, part),
  key: ({ random, part }) => settingKey(random, part),
  chain: ({ random, part }) => chain(random, part),
  threat: ({ random, part }) => threatName(random, part),
  abbr: ({ random, part }) => random.pick(ABBREVIATIONS[part]),
  ua: of(agent),
  /** The MAC field of a packet filter: two addresses and a protocol in one run. */
  macrun: ({ random }) => doubtful(fingerprint(random, 14)),
  /** `scp` and `rsync` targets: a login and a host, or an e-mail address to some. */
  sshtarget: ({ random, part }) => doubtful(`${random.pick(WORDS[part].logins)}@${domain(random, part)}`),
  /** A lock file's address with the SHA-1 as its fragment: one indicator to some, two to others. */
  yarnurl: ({ random, part }) =>
    doubtful(`https://${domain(random, part)}/${invented(random, part)}.tgz#${random.letters('0123456789abcdef', 40)}`),
  /** Names of hosts inside a network: no public ending, yet some mark them. */
  inner: ({ random, part }) =>
    doubtful(
      `${random.pick(WORDS[part].boxes).toLowerCase()}.${random.pick(['corp.local', 'internal', 'lan', 'cluster.local', 'home.arpa', 'localdomain'])}`,
    ),
};
