import type { Expected } from './row.ts';

const BAD = { http: 200, says: 'bad_response', verdict: 'none', score: null } as const;

export const ROWS: readonly Expected[] = [
  {
    file: 'greynoise/community-ip.json',
    plugin: 'greynoise',
    keyless: true,
    about: ['ip', '1.2.3.4'],
    http: 200,
    says: 'ok',
    verdict: 'benign',
    score: 0,
    facts: { riot: true, name: 'Acme, Inc' },
  },
  {
    file: 'greynoise/community-404.json',
    plugin: 'greynoise',
    keyless: true,
    about: ['ip', '8.8.8.8'],
    http: 404,
    says: 'not_found',
    verdict: 'none',
    score: null,
    because: '404 with a body is how the service says that it never saw the address',
  },
  {
    file: 'greynoise/v3-ip-full.json',
    plugin: 'greynoise',
    about: ['ip', '118.69.124.186'],
    http: 200,
    says: 'ok',
    verdict: 'suspicious',
    score: 50,
    facts: { scanner: true, classification: 'suspicious' },
  },
  {
    file: 'greynoise/v3-ip-quick.json',
    plugin: 'greynoise',
    about: ['ip', '118.69.124.186'],
    http: 200,
    says: 'ok',
    verdict: 'suspicious',
    score: 50,
    facts: { scanner: true, business_service: false },
  },
  // Answers of other, older addresses of the same service: read as what they are not, they must not look harmless.
  { file: 'greynoise/context-ip.json', plugin: 'greynoise', keyless: true, about: ['ip', '1.2.3.4'], ...BAD },
  { file: 'greynoise/context-ip.json', plugin: 'greynoise', about: ['ip', '1.2.3.4'], ...BAD },
  { file: 'greynoise/riot-ip.json', plugin: 'greynoise', keyless: true, about: ['ip', '1.2.3.4'], ...BAD },
  { file: 'greynoise/riot-ip.json', plugin: 'greynoise', about: ['ip', '1.2.3.4'], ...BAD },
  { file: 'greynoise/quick-ip.json', plugin: 'greynoise', keyless: true, about: ['ip', '1.2.3.4'], ...BAD },
  { file: 'greynoise/quick-ip.json', plugin: 'greynoise', about: ['ip', '1.2.3.4'], ...BAD },
  {
    file: 'greynoise/gnql-results.json',
    plugin: 'greynoise',
    about: ['ip', '37.0.8.38'],
    ...BAD,
    because: 'its message is “ok”: no complaint of the service, and not the answer to the question either',
  },
  {
    file: 'greynoise/community-ip.json',
    plugin: 'greynoise',
    about: ['ip', '1.2.3.4'],
    ...BAD,
    because: 'the community’s answer where the full one was asked for',
  },
];
