import type { Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { plugins } from '../../src/analysis/index.ts';
import type { Indicator } from '../../src/ioc/index.ts';
import type { Asked } from './serving.ts';

export const KEY = 'sk+invented/0123456789abcdef';

/** One kind of request that a plugin makes, with bodies in the shape that the vendor documents, written for the tests. */
export interface Step {
  readonly title: string;
  readonly plugin: Plugin;
  readonly indicator: Indicator;
  readonly key: string | undefined;
  /** An answer that speaks for malicious, where the step has answers. */
  readonly body: unknown;
  readonly verdict: string;
  readonly score: number | null;
  /** Fields that must have the type they have. */
  readonly read: readonly string[];
  /** How the source says that it does not know the indicator. */
  readonly unknown?: { readonly status: number; readonly body: unknown };
  /** The source's own report of a key it does not know. */
  readonly refusal: unknown;
  /** Whether a request is as the vendor wants it. */
  readonly asks: (asked: Asked) => boolean;
}

function fast(name: string): Plugin {
  const found = plugins.find((plugin) => plugin.name === name);
  if (!found || !('run' in found)) throw new Error(`no fast plugin ${name}`);
  return found;
}

function slow(name: string): SlowPlugin {
  const found = plugins.find((plugin) => plugin.name === name);
  if (!found || !('submit' in found)) throw new Error(`no slow plugin ${name}`);
  return found;
}

const joe = slow('joe_sandbox');

/** The steps of a slow plugin as plugins that run. */
const joeSubmit: Plugin = {
  ...joe,
  run: async (indicator, context) => ({ summary: { job: await joe.submit(indicator, context) } }),
};
const joePoll: Plugin = {
  ...joe,
  run: async (indicator, context) => (await joe.poll('7001', indicator, context)) ?? { summary: { running: true } },
};

const IP = { type: 'ip', value: '45.83.140.140' } as const;
const URL_VALUE = 'http://files.evilish.org/a?b=c';
const SHA256 = 'ab'.repeat(32);

const ENGINES = { malicious: 9, suspicious: 1, harmless: 50, undetected: 30, timeout: 0, 'type-unsupported': 4 };

function virusTotal(indicator: Indicator, type: string, path: string, more: object = {}): Step {
  const attributes = { last_analysis_stats: ENGINES, tags: ['self-signed'], reputation: -12, ...more };
  return {
    title: `virustotal ${indicator.type}`,
    plugin: fast('virustotal'),
    indicator,
    key: KEY,
    body: { data: { id: SHA256, type, attributes, links: { self: 'https://vt.example/x' } } },
    verdict: 'malicious',
    score: 63,
    read: [
      'data',
      'data.type',
      'data.attributes',
      'data.attributes.last_analysis_stats',
      'data.attributes.last_analysis_stats.malicious',
      'data.attributes.last_analysis_stats.suspicious',
      'data.attributes.last_analysis_stats.harmless',
      'data.attributes.last_analysis_stats.undetected',
      'data.attributes.tags',
      'data.attributes.reputation',
    ],
    unknown: { status: 404, body: { error: { code: 'NotFoundError', message: 'not found' } } },
    refusal: { error: { code: 'WrongCredentialsError', message: `Wrong API key ${KEY}` } },
    asks: ({ method, url, headers }) => method === 'GET' && url === `/api/${path}` && headers['x-apikey'] === KEY,
  };
}

const COMMUNITY = {
  ip: IP.value,
  noise: true,
  riot: false,
  classification: 'malicious',
  name: 'unknown',
  link: 'https://viz.greynoise.io/ip/45.83.140.140',
  last_seen: '2026-07-30',
  message: 'Success',
};

const FULL = {
  ip: IP.value,
  business_service_intelligence: { found: false, category: '', name: '', trust_level: '' },
  internet_scanner_intelligence: {
    found: true,
    classification: 'malicious',
    actor: 'unknown',
    first_seen: '2026-01-02',
    last_seen: '2026-07-30',
    tags: [{ id: '1', slug: 'ssh-bruteforcer', name: 'SSH Bruteforcer', category: 'activity' }],
    cves: ['CVE-2021-0001'],
    bot: false,
    vpn: true,
    tor: false,
    spoofable: false,
    metadata: { asn: 'AS64496' },
  },
  request_metadata: { restricted_fields: [] },
};

const SUBMISSION = {
  data: {
    submission_id: '7001',
    name: URL_VALUE,
    status: 'finished',
    time: '2026-07-30T10:00:00+02:00',
    most_relevant_analysis: { detection: 'malicious', score: 88, webid: '4242' },
    analyses: [
      {
        webid: '4242',
        analysisid: '4242',
        detection: 'malicious',
        score: 88,
        threatname: 'InventedStealer',
        tags: ['phishing'],
        runs: [{ detection: 'malicious', error: null, system: 'w10x64', score: 88, yara: false }],
      },
    ],
  },
};

const JOE_REFUSAL = { errors: [{ code: 4, message: `Invalid API key ${KEY}` }] };

function joeAsks(path: string, field: string, value: string): Step['asks'] {
  return ({ method, url, body }) => {
    const form = new URLSearchParams(body);
    return method === 'POST' && url === `/api/v2/${path}` && form.get('apikey') === KEY && form.get(field) === value;
  };
}

export const STEPS: readonly Step[] = [
  virusTotal(IP, 'ip_address', 'ip_addresses/45.83.140.140', { as_owner: 'Invented Hosting' }),
  virusTotal({ type: 'ip', value: '2a0b:f4c2::1' }, 'ip_address', 'ip_addresses/2a0b%3Af4c2%3A%3A1'),
  virusTotal({ type: 'domain', value: 'evilish.org' }, 'domain', 'domains/evilish.org', { last_analysis_date: 1.7e9 }),
  virusTotal(
    { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    'url',
    `urls/${Buffer.from(URL_VALUE).toString('base64url')}`,
    { first_submission_date: 1.6e9, threat_names: ['Invented.A'] },
  ),
  virusTotal({ type: 'hash', value: SHA256 }, 'file', `files/${SHA256}`, {
    popular_threat_classification: {
      suggested_threat_label: 'trojan.invented',
      popular_threat_name: [{ value: 'invented', count: 9 }],
    },
  }),
  {
    title: 'abuseipdb',
    plugin: fast('abuseipdb'),
    indicator: IP,
    key: KEY,
    body: {
      data: {
        ipAddress: IP.value,
        isPublic: true,
        ipVersion: 4,
        isWhitelisted: null,
        abuseConfidenceScore: 96,
        countryCode: 'ZZ',
        usageType: 'Data Center/Web Hosting/Transit',
        isp: 'Invented Hosting',
        domain: 'hosting.example',
        hostnames: [],
        isTor: true,
        totalReports: 31,
        numDistinctUsers: 12,
        lastReportedAt: '2026-07-31T23:11:57+00:00',
      },
    },
    verdict: 'malicious',
    score: 96,
    read: [
      'data',
      'data.abuseConfidenceScore',
      'data.totalReports',
      'data.numDistinctUsers',
      'data.lastReportedAt',
      'data.usageType',
      'data.isp',
      'data.countryCode',
      'data.isTor',
    ],
    unknown: {
      status: 200,
      body: { data: { abuseConfidenceScore: 0, totalReports: 0, numDistinctUsers: 0, isWhitelisted: false } },
    },
    refusal: { errors: [{ detail: `Authentication failed for ${KEY}.`, status: 401 }] },
    asks: ({ url, headers }) => url === '/api/check?ipAddress=45.83.140.140&maxAgeInDays=90' && headers['key'] === KEY,
  },
  {
    title: 'greynoise without a key',
    plugin: fast('greynoise'),
    indicator: IP,
    key: undefined,
    body: COMMUNITY,
    verdict: 'malicious',
    score: 85,
    read: ['noise', 'riot', 'classification', 'name', 'last_seen'],
    unknown: {
      status: 404,
      body: { ip: IP.value, noise: false, riot: false, message: 'IP not observed scanning the internet.' },
    },
    refusal: { message: 'unauthorized' },
    asks: ({ url, headers }) => url === '/api/community/45.83.140.140' && headers['key'] === undefined,
  },
  {
    title: 'greynoise with a key',
    plugin: fast('greynoise'),
    indicator: { type: 'ip', value: '::ffff:45.83.140.140' },
    key: KEY,
    body: FULL,
    verdict: 'malicious',
    score: 85,
    read: [
      'business_service_intelligence',
      'business_service_intelligence.found',
      'internet_scanner_intelligence',
      'internet_scanner_intelligence.found',
      'internet_scanner_intelligence.classification',
      'internet_scanner_intelligence.last_seen',
      'internet_scanner_intelligence.tags',
      'internet_scanner_intelligence.cves',
      'internet_scanner_intelligence.bot',
    ],
    unknown: {
      status: 404,
      body: {
        ip: IP.value,
        business_service_intelligence: { found: false },
        internet_scanner_intelligence: { found: false },
      },
    },
    refusal: { message: `no such key ${KEY}` },
    asks: ({ url, headers }) => url === '/api/ip/45.83.140.140' && headers['key'] === KEY,
  },
  {
    title: 'joe_sandbox submit',
    plugin: joeSubmit,
    indicator: { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    key: KEY,
    body: { data: { submission_id: '7001' } },
    verdict: 'none',
    score: null,
    read: ['data', 'data.submission_id'],
    refusal: JOE_REFUSAL,
    asks: (asked) => joeAsks('submission/new', 'url', URL_VALUE)(asked) && asked.body.includes('accept-tac=1'),
  },
  {
    title: 'joe_sandbox poll',
    plugin: joePoll,
    indicator: { type: 'url', value: URL_VALUE },
    key: KEY,
    body: SUBMISSION,
    verdict: 'malicious',
    score: 88,
    read: [
      'data',
      'data.status',
      'data.most_relevant_analysis',
      'data.most_relevant_analysis.detection',
      'data.most_relevant_analysis.score',
      'data.most_relevant_analysis.webid',
      'data.analyses',
    ],
    refusal: JOE_REFUSAL,
    asks: joeAsks('submission/info', 'submission_id', '7001'),
  },
];
