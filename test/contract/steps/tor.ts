import { fast, IP, type Step } from '../step.ts';

const STEPS: readonly Step[] = [
  {
    title: 'tor',
    plugin: fast('tor'),
    indicator: { type: 'ip', value: '::ffff:45.83.140.140' },
    key: undefined,
    body: `# exits\n45.83.140.7\r\n${IP.value}\n2A0B:F4C2:0::1\n\n`,
    verdict: 'none',
    score: null,
    read: [],
    unknown: { status: 200, body: '45.83.140.7\n' },
    refusal: 'who are you?',
    asks: ({ method, url }) => method === 'GET' && url === '/api/torbulkexitlist',
  },
];
export default STEPS;
