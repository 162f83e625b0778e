import { type Random, randomFrom } from '../random.ts';

const WORDS =
  'the connection was closed by peer after request timeout while reading response header from upstream server starting block received exception worker thread session opened for user root updating cache entry retry attempt failed with code done'.split(
    ' ',
  );
const NAMES = ['acme', 'northwind', 'contoso-lab', 'ledger', 'orchard', 'mirror', 'depot', 'parcel-track', 'ironbox'];
const ENDINGS = ['com', 'net', 'org', 'de', 'ru', 'co.uk', 'info', 'io'];
const CLASSES = ['dfs.DataNode$PacketResponder', 'dfs.FSNamesystem', 'org.acme.net.Server', 'o.a.z.server.NIOServer'];
const FILES = ['index.php', 'main.css', 'app.min.js', 'logo.png', 'report.pdf', 'feed.xml'];

const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
const two = (value: number): string => String(value).padStart(2, '0');
const time = (random: Random): string => `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
const stamp = (random: Random): string => `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
/** Mostly the same hosts again and again, as a log has them. */
const address = (random: Random): string =>
  random.chance(0.5)
    ? `10.${random.below(4)}.${random.below(8)}.${random.below(250)}`
    : `203.0.113.${random.below(250)}`;
const host = (random: Random): string =>
  `${random.pick(['www', 'mail', 'cdn', 'api'])}.${random.pick(NAMES)}.${random.pick(ENDINGS)}`;
const path = (random: Random): string => `/${random.pick(NAMES)}/${random.digits(6, 36)}/${random.pick(FILES)}`;

/** One line each of the logs that an analyst has to do with. */
const LINES: readonly ((random: Random) => string)[] = [
  (r) =>
    `${address(r)} - - [17/May/2026:${time(r)} +0000] "GET ${path(r)} HTTP/1.1" ${r.pick([200, 304, 404])} ${r.below(90_000)} "https://${host(r)}/" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.212 Safari/537.36"`,
  (r) =>
    `Nov ${two(1 + r.below(28))} ${time(r)} gate sshd[${r.below(32_768)}]: Failed password for root from ${address(r)} port ${r.below(65_536)} ssh2`,
  (r) => `Nov ${two(1 + r.below(28))} ${time(r)} gate kernel: [${r.below(99_999)}.${r.digits(6, 10)}] ${words(r, 9)}`,
  (r) =>
    `08${r.digits(4, 10)} ${r.digits(6, 10)} ${r.below(999)} INFO ${r.pick(CLASSES)}: Received block blk_-${r.digits(19, 10)} of size ${r.below(67_108_864)} from /${address(r)}`,
  (r) =>
    `${stamp(r)} ${time(r)},${r.digits(3, 10)} - WARN  [SendWorker:${r.digits(12, 10)}:QuorumCnxManager$SendWorker@688] - ${words(r, 7)}`,
  (r) =>
    `${stamp(r)}T${time(r)}.${r.digits(3, 10)}Z ${r.pick(['info', 'debug', 'error'])} ${r.pick(CLASSES)} [main] ${words(r, 12)} took ${r.below(900)}.${r.below(99)} ms`,
  (r) =>
    `{"timestamp":"${stamp(r)}T${time(r)}Z","level":"info","msg":"${words(r, 5)}","src_ip":"${address(r)}","src_port":${r.below(65_536)},"id":"${r.digits(8, 16)}-${r.digits(4, 16)}-4${r.digits(3, 16)}-a${r.digits(3, 16)}-${r.digits(12, 16)}"}`,
  (r) =>
    `CEF:0|Acme|Gate|5.1.${r.below(30)}|100|${words(r, 2)}|5|src=${address(r)} spt=${r.below(65_536)} dst=${address(r)} dpt=443 proto=TCP act=blocked`,
  (r) =>
    `${stamp(r)} ${time(r)}, Info                  CBS    Loaded Servicing Stack v6.1.7601.${r.below(30_000)} with Core: C:\\Windows\\winsxs\\amd64_${r.digits(16, 16)}\\cbscore.dll`,
  (r) =>
    `[${r.pick(['Thu', 'Fri', 'Sat'])} Jun ${two(1 + r.below(28))} ${time(r)} 2026] [notice] jk2_init() Found child ${r.below(9999)} in scoreboard slot ${r.below(12)}`,
  (r) =>
    `[${two(r.below(12))}.${two(r.below(28))} ${time(r)}] chrome.exe - ${host(r)}:443 close, ${r.below(9999)} bytes sent, ${r.below(9999)} bytes received, lifetime 00:${two(r.below(60))}`,
  (r) =>
    `nova-compute.log.1.${stamp(r)}_${time(r)} ${stamp(r)} ${time(r)}.${r.digits(3, 10)} ${r.below(9999)} INFO nova.compute.manager [req-${r.digits(8, 16)}-${r.digits(4, 16)}] [instance: ${r.digits(8, 16)}] ${words(r, 6)}`,
  (r) =>
    `    at com.acme.ledger.${r.pick(['Store', 'Reader', 'Http'])}.${r.pick(['open', 'read', 'close'])}(${r.pick(['Store', 'Reader'])}.java:${r.below(900)})`,
  (r) =>
    `${stamp(r)} ${time(r)} ${address(r)} GET ${path(r)} - 443 - ${address(r)} ${r.pick(['200', '302'])} 0 0 ${r.below(900)}`,
];

/** Lines of logs, `bytes` of them or a little more; hosts and addresses repeat, most lines hold none or one. */
export function logText(bytes: number, seed = 1): Buffer {
  return fill(bytes, seed, (random) => random.pick(LINES)(random));
}

const REPORT: readonly ((random: Random) => string)[] = [
  (r) => `${words(r, 14)} hxxp${r.pick(['', 's'])}[:]//${host(r).replaceAll('.', '[.]')}${path(r)} ${words(r, 6)}.`,
  (r) => `| ${r.digits(64, 16)} | ${r.pick(FILES)} | ${r.below(900_000)} |`,
  (r) => `- ${address(r).replace(/\.(\d+)$/, '[.]$1')}:${r.below(65_536)} (${words(r, 3)})`,
  (r) => `${r.digits(8, 36)}[.]${r.pick(NAMES)}[.]${r.pick(ENDINGS)}, ${r.digits(32, 16)}`,
  (r) => `${r.digits(6, 36)}${r.pick(['@', '[@]', '[at]'])}${r.pick(NAMES)}.${r.pick(ENDINGS)} wrote: ${words(r, 10)}`,
  (r) => `${words(r, 18)} (CVE-20${two(15 + r.below(11))}-${r.digits(5, 10)}), ${words(r, 12)}.`,
  (r) => `https://${host(r)}${path(r)}?id=${r.digits(12, 36)}&u=${r.below(999)}`,
];

/** A report that is nothing but findings: an indicator or two on each line, most of them seen once. */
export function reportText(bytes: number, seed = 1): Buffer {
  return fill(bytes, seed, (random) => random.pick(REPORT)(random));
}

function fill(bytes: number, seed: number, line: (random: Random) => string): Buffer {
  const random = randomFrom(seed);
  const lines: string[] = [];
  for (let length = 0; length < bytes; ) {
    const made = line(random);
    lines.push(made);
    length += made.length + 1;
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
