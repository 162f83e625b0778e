import { fast, IP, type Step } from '../step.ts';

const SERVER = {
  ip_address: IP.value,
  port: 4643,
  status: 'online',
  hostname: 'host.evilish.org',
  as_number: 64496,
  as_name: 'INVENTED',
  country: 'ZZ',
  first_seen: '2026-06-17 07:44:46',
  last_online: '2026-07-30',
  malware: 'InventedBot',
};
const OTHER = { ...SERVER, ip_address: '45.83.140.141', status: 'offline', hostname: null };

const STEPS: readonly Step[] = [
  {
    title: 'feodo',
    plugin: fast('feodo'),
    indicator: IP,
    key: undefined,
    body: [OTHER, { ...SERVER, status: 'offline', port: 80 }, SERVER],
    verdict: 'malicious',
    score: 95,
    read: ['0', '0.ip_address', '0.status', '2.ip_address', '2.status'],
    unknown: { status: 200, body: [] },
    refusal: { error: 'unauthorized' },
    asks: ({ method, url }) => method === 'GET' && url === '/api/ipblocklist.json',
  },
];
export default STEPS;
