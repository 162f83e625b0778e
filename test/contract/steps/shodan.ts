import { fast, IP, KEY, type Step } from '../step.ts';

const STEPS: readonly Step[] = [
  {
    title: 'shodan',
    plugin: fast('shodan'),
    indicator: IP,
    key: KEY,
    body: {
      ip: 760450188,
      ip_str: IP.value,
      ports: [443, 22],
      tags: ['malware'],
      hostnames: ['host.evilish.org'],
      vulns: ['CVE-2021-0001'],
      org: 'Invented Hosting',
      isp: 'Invented Hosting',
      asn: 'AS64496',
      country_code: 'ZZ',
      os: null,
      last_update: '2026-07-30T01:18:24.954788',
      data: [{ port: 443, transport: 'tcp', data: 'HTTP/1.1 200 OK\r\n\r\n' }],
    },
    verdict: 'suspicious',
    score: 50,
    read: ['ip_str', 'ports', 'ports.1', 'tags', 'tags.0'],
    unknown: { status: 404, body: { error: 'No information available for that IP.' } },
    refusal: { error: `Invalid API key ${KEY}` },
    asks: ({ method, url }) =>
      method === 'GET' && url === `/api/shodan/host/${IP.value}?${new URLSearchParams({ key: KEY })}`,
  },
];
export default STEPS;
