import { fast, IP, KEY, type Step } from '../step.ts';

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

const STEPS: readonly Step[] = [
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
];
export default STEPS;
