import { fast, IP, type Step } from '../step.ts';

const STEPS: readonly Step[] = [
  {
    title: 'shodan_internetdb',
    plugin: fast('shodan_internetdb'),
    indicator: IP,
    key: undefined,
    body: {
      cpes: ['cpe:/a:openbsd:openssh:7.4'],
      hostnames: ['host.evilish.org'],
      ip: IP.value,
      ports: [443, 22, 8443],
      tags: ['c2', 'self-signed'],
      vulns: ['CVE-2021-0001', 'CVE-2023-0002'],
    },
    verdict: 'suspicious',
    score: 50,
    read: ['ip', 'ports', 'ports.0', 'tags', 'tags.0'],
    unknown: { status: 404, body: { detail: 'No information available' } },
    refusal: { detail: 'Unauthorized' },
    asks: ({ method, url }) => method === 'GET' && url === `/api/${IP.value}`,
  },
  {
    title: 'shodan_internetdb of an IPv6 address',
    plugin: fast('shodan_internetdb'),
    indicator: { type: 'ip', value: '2a0b:f4c2::1' },
    key: undefined,
    body: { cpes: [], hostnames: [], ip: '2A0B:F4C2:0:0::1', ports: [], tags: [], vulns: [] },
    verdict: 'none',
    score: null,
    read: ['ip', 'ports', 'tags'],
    refusal: { detail: 'Unauthorized' },
    asks: ({ url }) => url === '/api/2a0b%3Af4c2%3A%3A1',
  },
];
export default STEPS;
