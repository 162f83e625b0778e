import { fast, IP, type Step } from '../step.ts';

const FEED = { firstseen: '2026-07-01', lastseen: '2026-07-29' };

const STEPS: readonly Step[] = [
  {
    title: 'dshield',
    plugin: fast('dshield'),
    indicator: IP,
    key: undefined,
    body: {
      ip: {
        number: IP.value,
        count: 812,
        attacks: 12,
        mindate: '2026-06-01',
        maxdate: '2026-07-30',
        updated: '2026-07-31 04:51:46',
        comment: null,
        maxrisk: 0,
        asabusecontact: 'abuse@hosting.example',
        as: 64496,
        asname: 'INVENTED',
        ascountry: 'ZZ',
        network: '45.83.140.0/24',
        threatfeeds: { inventedfeed: FEED, otherfeed: FEED },
      },
    },
    verdict: 'suspicious',
    score: 54,
    read: ['ip', 'ip.number'],
    unknown: {
      status: 200,
      body: { ip: { number: IP.value, count: null, attacks: null, asname: 'INVENTED', network: '45.83.140.0/24' } },
    },
    refusal: { error: 'unauthorized' },
    asks: ({ method, url }) => method === 'GET' && url === `/api/ip/${IP.value}?json=`,
  },
];
export default STEPS;
