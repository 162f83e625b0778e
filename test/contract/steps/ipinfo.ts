import { fast, IP, KEY, type Step } from '../step.ts';

const PLAIN = {
  ip: IP.value,
  hostname: 'host.evilish.org',
  anycast: true,
  city: 'Inventia',
  region: 'Nowhere',
  country: 'ZZ',
  loc: '0,0',
  org: 'AS64496 Invented Hosting',
  postal: '00000',
  timezone: 'Etc/UTC',
};

const BOGON = { status: 200, body: { ip: IP.value, bogon: true } };

const STEPS: readonly Step[] = [
  {
    title: 'ipinfo without a key',
    plugin: fast('ipinfo'),
    indicator: IP,
    key: undefined,
    body: { ...PLAIN, readme: 'https://ipinfo.io/missingauth' },
    verdict: 'none',
    score: null,
    read: ['ip'],
    unknown: BOGON,
    refusal: { status: 401, error: { title: 'Unauthorized', message: 'a token is needed' } },
    asks: ({ url, headers }) => url === `/api/${IP.value}/json` && headers.authorization === undefined,
  },
  {
    title: 'ipinfo with a key',
    plugin: fast('ipinfo'),
    indicator: IP,
    key: KEY,
    body: {
      ...PLAIN,
      asn: {
        asn: 'AS64496',
        name: 'Invented Hosting',
        domain: 'hosting.example',
        route: '45.83.140.0/24',
        type: 'hosting',
      },
      company: { name: 'Invented Company', domain: 'company.example', type: 'business' },
      privacy: { vpn: true, proxy: false, tor: true, relay: false, hosting: true, service: '' },
      abuse: { email: 'abuse@hosting.example', network: '45.83.140.0/24' },
    },
    verdict: 'none',
    score: null,
    read: ['ip'],
    unknown: BOGON,
    refusal: { status: 403, error: { title: 'Unknown token', message: `no such token ${KEY}` } },
    asks: ({ url, headers }) => url === `/api/${IP.value}/json` && headers.authorization === `Bearer ${KEY}`,
  },
];
export default STEPS;
