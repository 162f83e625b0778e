import type { Random } from '../random.ts';
import type { Url } from './urls.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** First halves of names that real firms have. */
const FIRST = words(`
  bright blue north summit cedar harbor iron lake metro prime river silver stone sun valley west wild golden urban global
  alpine coastal delta echo falcon forge granite hazel jade keystone lumen maple nova oak pacific quartz raven sierra terra
  union vista willow zenith atlas beacon cobalt dawn ember frontier
`);
const SECOND = words(`
  logistics dental media travel consulting kitchen print capital motors legal garden hosting freight textile pharma realty
  clinic foods systems energy academy studios marine optics roofing cargo steel bikes interiors surveyors bakery plumbing
  catering analytics partners labs trading ventures software farms aviation
`);
/** What phishing and command servers are called. */
const LURES = words(`
  login secure account verify update support helpdesk mail portal cdn static sync analytics telemetry api download docs share
  invoice payment wallet airdrop bonus parcel tracking delivery signin sso vpn office365 teams-meeting adobe-reader webmail
  recovery kyc refund tax benefits payroll hr onedriv microsft outl00k g00gle dropb0x paypa1 netfl1x amaz0n
  chrome-update flashplayer zoom-client anydesk putty-win winscp notepad-plus slack-desktop
`);
const HOSTS = words(
  'www www mail cdn api login ns1 ns2 vpn img static m panel dl files app secure update c2 gw mx1 smtp dev test beta old webdisk autodiscover',
);

/** In the proportions that reports have: a third to a half `com`, then the old ones, then the cheap ones. */
const ENDINGS: readonly (readonly [share: number, endings: readonly string[]])[] = [
  [44, ['com']],
  [14, words('net net org org info')],
  [13, words('ru ru cn de io co')],
  [10, words('top xyz top xyz site online club shop store')],
  [10, words('pw cc su tk ml ga me us eu biz in fr nl it pl cz ua ir tw kr')],
  [5, words('com.br co.uk com.cn co.jp com.tr com.au co.in net.br com.mx co.kr com.ua org.uk co.za')],
  [
    4,
    words(
      'icu cyou cfd sbs lol fun pro tech cloud dev app link click live space website today life vip world ws to la',
    ),
  ],
];

const CONSONANTS = 'bcdfghklmnprstvwz';
const VOWELS = 'aeiou';

/** A word nobody knows that can be pronounced. */
export function coined(random: Random): string {
  const syllable = () =>
    `${random.letters(CONSONANTS, 1)}${random.letters(VOWELS, 1)}${random.chance(0.3) ? random.letters('nrslx', 1) : ''}`;
  return Array.from({ length: random.int(2, 4) }, syllable).join('');
}

export const firm = (random: Random) => `${random.pick(FIRST)}${random.pick(SECOND)}`;

function registered(random: Random): string {
  const roll = random.int(0, 99);
  if (roll < 22) return firm(random);
  if (roll < 28) return `${random.pick(FIRST)}-${random.pick(SECOND)}`;
  if (roll < 46) return coined(random);
  if (roll < 58)
    return `${random.pick(LURES)}-${random.pick([coined(random), random.pick(LURES), random.pick(SECOND)])}`;
  if (roll < 66) return `${random.pick(FIRST)}${random.pick(LURES)}`;
  if (roll < 78) return random.letters('abcdefghijklmnopqrstuvwxyz', random.int(8, 19));
  if (roll < 84)
    return random.letters('abcdefghijklmnopqrstuvwxyz0123456789', random.int(9, 14)).replace(/^\d+(?=\D|$)/, 'k');
  if (roll < 90) return `${coined(random)}${random.int(1, 2025)}`;
  if (roll < 95) return `${random.int(1, 999)}${coined(random)}`;
  return `${random.letters('abcdefghjkmnpqrstuvwxyz', 2)}${random.letters('abcdefghjkmnpqrstuvwxyz23456789', 3)}`;
}

function ending(random: Random): string {
  let roll = random.int(0, 99);
  for (const [share, endings] of ENDINGS) {
    if (roll < share) return random.pick(endings);
    roll -= share;
  }
  return 'com';
}

const slug = (random: Random) =>
  `${random.pick(FIRST)}-${random.pick(SECOND)}-${random.pick(LURES).split('-')[0]}-${random.pick(FIRST)}`;

/** A name below a service that lets everybody have one. */
function hosted(random: Random): string {
  return random.pick([
    `${coined(random)}.duckdns.org`,
    `${coined(random)}${random.int(1, 99)}.ddns.net`,
    `${coined(random)}.hopto.org`,
    `${slug(random)}.trycloudflare.com`,
    `${coined(random)}-${coined(random)}.workers.dev`,
    `${slug(random)}.pages.dev`,
    `${firm(random)}.blogspot.com`,
    `${coined(random)}.github.io`,
    `${coined(random)}-${random.letters('0123456789abcdef', 8)}.s3.amazonaws.com`,
    `${coined(random)}${random.int(10, 999)}.blob.core.windows.net`,
    `${random.letters('abcdefghijkmnopqrstuvwxyz0123456789', 12)}.ngrok.io`,
    `${firm(random)}.weebly.com`,
    `d${random.letters('abcdefghijkmnopqrstuvwxyz0123456789', 13)}.cloudfront.net`,
    `${coined(random)}.azurewebsites.net`,
    `${slug(random)}.netlify.app`,
    `${coined(random)}.000webhostapp.com`,
  ]);
}

/** A domain as threat reports and logs hold them. */
export function reportedDomain(random: Random): string {
  if (random.chance(0.07)) return hosted(random);
  const name = `${registered(random)}.${ending(random)}`;
  const roll = random.int(0, 19);
  if (roll < 9) return name;
  if (roll < 17) return `${random.pick(HOSTS)}.${name}`;
  if (roll === 17) return `${random.pick(HOSTS)}.${coined(random)}.${name}`;
  if (roll === 18) return `${random.letters('abcdef0123456789', random.int(6, 16))}.${name}`;
  return `${random.pick(LURES)}.${name}`;
}

/** Endings that are file extensions or words as well. */
const WORDY = words(
  'zip mov sh py rs md pl so ai id host run is it at page host name email network services systems support tools date win cat pub game news media',
);

/** For sentences that say it is a domain. */
export function wordyDomain(random: Random): string {
  return `${random.chance(0.3) ? `${random.pick(HOSTS)}.` : ''}${registered(random)}.${random.pick(WORDY)}`;
}

const SPECIAL = new Set([10, 100, 127, 169, 172, 192, 198, 203]);

/** A public IPv4 address, one in fifteen of the documentation ranges. */
export function reportedIpv4(random: Random): string {
  if (random.chance(0.07)) return `${random.pick(['203.0.113', '198.51.100', '192.0.2'])}.${random.int(1, 254)}`;
  const octet = () => random.int(0, 255);
  for (;;) {
    const first = random.pick([
      random.int(1, 223),
      random.pick([5, 23, 31, 37, 45, 46, 77, 80, 91, 94, 103, 104, 141, 146, 185, 193, 194, 212, 217]),
    ]);
    if (!SPECIAL.has(first)) return `${first}.${octet()}.${octet()}.${random.int(1, 254)}`;
  }
}

const STAMP = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function path(random: Random): string {
  const code = (length: number) => random.letters(STAMP, length);
  return random.pick([
    '',
    '/',
    `/${coined(random)}.php`,
    `/wp-content/plugins/${coined(random)}/inc/${code(6)}.php`,
    `/wp-includes/css/${coined(random)}/`,
    `/api/v${random.int(1, 3)}/${random.pick(['checkin', 'tasks', 'bots', 'upload', 'ping'])}`,
    `/bins/${random.pick(['mips', 'arm7', 'x86_64', 'mpsl.nn', 'sora.sh'])}`,
    `/download/Setup_v${random.int(1, 9)}.${random.int(0, 9)}.zip`,
    `/${code(8)}`,
    `/${code(5)}/${code(12)}/${random.pick(['payload.bin', 'update.exe', 'Invoice_2291.pdf', 'a.hta', 'loader.ps1', 'main.js', 'stage2.dll'])}`,
    `/@${coined(random)}/${coined(random)}-${coined(random)}-${random.letters('0123456789abcdef', 12)}`,
    `/d/1${code(32)}/view`,
    `/~${coined(random)}/index.html`,
    `/${random.int(2015, 2025)}/0${random.int(1, 9)}/${coined(random)}-${coined(random)}.html`,
    `/s/${code(4)}-${code(6)}_${code(3)}`,
    `/owa/auth/${coined(random)}.aspx`,
    `/cgi-bin/luci/admin`,
    `/remote/fgt_lang`,
    `/index.php/component/users/`,
  ]);
}

function query(random: Random): string {
  return random.pick([
    `?id=${random.int(1, 99999)}`,
    `?utm_source=${coined(random)}&utm_medium=email`,
    `?token=${random.letters(STAMP, 24)}`,
    `?usp=sharing`,
    `?lang=../../../../../bin/sh`,
    `?q=${coined(random)}+${coined(random)}&page=${random.int(1, 9)}`,
    `?e=${random.letters(STAMP, 16)}%3D%3D`,
    `?v=${random.int(1, 5)}.${random.int(0, 9)}.${random.int(0, 9)}`,
  ]);
}

/** A URL as reports, proxies and scripts hold them: five in six with a name for its host. */
export function reportedUrl(random: Random, host?: string): Url {
  const numeric = host === undefined && random.chance(0.17);
  const where = path(random);
  const asked = where !== '' && random.chance(0.22) ? query(random) : '';
  return {
    scheme: random.chance(0.02) ? 'ftp' : random.chance(numeric ? 0.15 : 0.65) ? 'https' : 'http',
    userinfo: '',
    host: host ?? (numeric ? reportedIpv4(random) : random.chance(0.05) ? wordyDomain(random) : reportedDomain(random)),
    hostType: numeric ? 'ip4' : 'domain',
    port: random.chance(numeric ? 0.4 : 0.05)
      ? `:${random.pick([81, 443, 4443, 7070, 8000, 8080, 8088, 8443, 9001, 60195])}`
      : '',
    rest: `${where}${asked}`,
  };
}

const PEOPLE = words(
  'anna.kowalska j.ortiz mhansen tbrown accounts billing info sales noreply no-reply support hr.dept ceo admin abuse security it-helpdesk lin.wei o.petrov p_dubois k.tanaka',
);

export function mailbox(random: Random): string {
  return random.pick([
    random.pick(PEOPLE),
    random.pick(PEOPLE),
    `${coined(random)}${random.int(1, 2000)}`,
    `${coined(random)}.${coined(random)}`,
    `bounce+${random.letters('0123456789abcdef', 6)}`,
  ]);
}
