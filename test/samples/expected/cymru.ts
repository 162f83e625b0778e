import type { Expected } from './row.ts';

export const ROWS: readonly Expected[] = [
  {
    file: 'dns-lists/cymru-origin.json',
    plugin: 'cymru',
    about: ['ip', '78.104.144.2'],
    http: 0,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { asn: 'AS1853', prefix: '78.104.0.0/16', as_name: 'ACONET ACOnet Backbone, AT' },
  },
  {
    file: 'dns-lists/spamhaus-blocked-resolver.json',
    plugin: 'cymru',
    about: ['ip', '78.104.144.2'],
    http: 0,
    says: 'bad_response',
    verdict: 'none',
    score: null,
    because: 'an address where a line with bars is the answer',
  },
];
