import { fast, IP, type Step } from '../step.ts';

const NETWORK = '{"cidr":"45.83.140.0/24","sblid":"SBL1234","rir":"invented"}';
const OTHER = '{"cidr":"45.83.0.0/24","sblid":"SBL1235","rir":"invented"}';
const TRAILER = '{"type":"metadata","timestamp":1785500000,"records":2,"copyright":"(c) somebody"}';

const STEPS: readonly Step[] = [
  {
    title: 'spamhaus_drop',
    plugin: fast('spamhaus_drop'),
    indicator: IP,
    key: undefined,
    body: `${OTHER}\n${NETWORK}\n${TRAILER}\n`,
    verdict: 'malicious',
    score: 85,
    read: [],
    unknown: { status: 200, body: `${OTHER}\n${TRAILER}\n` },
    refusal: 'who are you?',
    asks: ({ method, url }) => method === 'GET' && url === '/api/drop_v4.json',
  },
  {
    title: 'spamhaus_drop of an IPv6 address, in the older form',
    plugin: fast('spamhaus_drop'),
    indicator: { type: 'ip', value: '2a0b:f4c2::1' },
    key: undefined,
    body: '; a list of networks\n2a0b:f4c0::/29 ; SBL1\n2a0b:f4c2::/32 ; SBL2\n',
    verdict: 'malicious',
    score: 85,
    read: [],
    unknown: { status: 200, body: '2a0b:f4c3::/32 ; SBL2\n45.83.140.0/24 ; SBL3\n' },
    refusal: 'who are you?',
    asks: ({ url }) => url === '/api/drop_v6.json',
  },
];
export default STEPS;
