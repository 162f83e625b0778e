import { median, printTable } from './benchmark.ts';
import { startStandin } from './standin.ts';
import { measured } from './usage.ts';

const DELAY_MS = 200;
const ROUNDS = 5;
/** Of the time of one vendor: one after the other they would take ten times that. */
const LIMIT = 2;
/** Seconds that a vendor may take when one of them hangs. */
const PATIENCE_S = 2;

const ADDRESS = '45.83.140.140';

/** Ten sources, with what is least of an answer of theirs. */
const BODIES = {
  abuseipdb: { data: { abuseConfidenceScore: 96, totalReports: 31, numDistinctUsers: 12 } },
  dshield: { ip: { number: ADDRESS, count: 812, attacks: 12, maxdate: '2026-07-30' } },
  greynoise: { business_service_intelligence: { found: false }, internet_scanner_intelligence: { found: false } },
  hybrid_analysis: { search_terms: [{ id: 'host', value: ADDRESS }], count: 0, result: [] },
  ipinfo: { ip: ADDRESS, country: 'ZZ', org: 'AS64496 Invented Hosting' },
  otx: { indicator: ADDRESS, type: 'IPv4', validation: [], pulse_info: { count: 0, pulses: [] } },
  rdap: { objectClassName: 'ip network', startAddress: '45.83.140.0', endAddress: '45.83.140.255', entities: [] },
  shodan: { ip_str: ADDRESS, ports: [443], tags: [], hostnames: [], data: [] },
  shodan_internetdb: { ip: ADDRESS, ports: [443], cpes: [], hostnames: [], tags: [], vulns: [] },
  threatfox: { query_status: 'no_result', data: 'Your search did not yield any results' },
};
const NAMES = Object.keys(BODIES);
const TEXTS = Object.fromEntries(Object.entries(BODIES).map(([name, body]) => [name, JSON.stringify(body)]));

/** Seconds that a whole run takes with ten vendors, and the sources that answered. */
async function asked(home: string, delayMs: number, silent?: string) {
  const vendors = await startStandin(TEXTS, delayMs, silent);
  const settings = NAMES.flatMap((name) => {
    const word = `SOCCTL_PLUGINS_${name.toUpperCase()}`;
    const own = [`SOCCTL_${name.toUpperCase()}_KEY`, 'a-key-of-the-benchmark'] as const;
    // Shodan takes one request a second, so the next round would wait for its turn.
    return [[`${word}_URL`, `${vendors.url}/${name}`], [`${word}_ENABLED`, 'true'], [`${word}_RATE`, '1000/s'], own];
  });
  const env = { ...Object.fromEntries(settings), ...(silent !== undefined && { SOCCTL_TIMEOUT: String(PATIENCE_S) }) };
  const args = ['analyze', ADDRESS, '--plugins', NAMES.join(), '--refresh', '--json'];
  const { wall, output } = await measured(args, home, env, 'pipe');
  vendors.close();
  const { results } = JSON.parse(output) as { readonly results: Record<string, { readonly status: string }> };
  return { wall, answered: Object.values(results).filter(({ status }) => ['ok', 'not_found'].includes(status)).length };
}

/** How much longer a run takes with ten vendors that think than with ten that do not, and with one that hangs. */
export async function fanOut(home: string): Promise<boolean> {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ quick: await asked(home, 0), slow: await asked(home, DELAY_MS) });
  const hung = await asked(home, DELAY_MS, NAMES[0]);
  const quick = median(rounds.map((each) => each.quick.wall));
  const slow = median(rounds.map((each) => each.slow.wall));
  const more = median(rounds.map((each) => each.slow.wall - each.quick.wall));
  const within = (more * 1000) / DELAY_MS <= LIMIT;
  console.log(`one indicator, ${NAMES.length} vendors, whole processes`);
  printTable([
    ['each takes', 'seconds', 'more', 'of one vendor', 'limit', 'answers'],
    ['0 ms', quick.toFixed(2), '', '', '', String(Math.min(...rounds.map((each) => each.quick.answered)))],
    [
      `${DELAY_MS} ms`,
      slow.toFixed(2),
      more.toFixed(2),
      ((more * 1000) / DELAY_MS).toFixed(2),
      `${LIMIT} ${within ? 'ok' : 'OVER'}`,
      String(Math.min(...rounds.map((each) => each.slow.answered))),
    ],
    [
      `one hangs, --timeout ${PATIENCE_S}`,
      hung.wall.toFixed(2),
      (hung.wall - quick).toFixed(2),
      '',
      '',
      String(hung.answered),
    ],
  ]);
  return within;
}
