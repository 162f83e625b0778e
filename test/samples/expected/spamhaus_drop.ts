import type { Expected } from './row.ts';

const plugin = 'spamhaus_drop';

export const ROWS: readonly Expected[] = [
  {
    file: 'spamhaus-drop/drop.txt',
    plugin,
    step: 'list',
    about: ['ip', '1.4.1.1'],
    http: 200,
    says: 'ok',
    verdict: 'malicious',
    score: 85,
    facts: { network: '1.4.0.0/17', sbl: 'SBL256893' },
  },
  {
    file: 'spamhaus-drop/drop.txt',
    plugin,
    step: 'list',
    about: ['ip', '2a06:e480::1'],
    http: 200,
    says: 'ok',
    verdict: 'malicious',
    score: 85,
    facts: { network: '2a06:e480::/29', sbl: 'SBL301771' },
  },
  {
    file: 'spamhaus-drop/drop.txt',
    plugin,
    step: 'list',
    about: ['ip', '1.4.128.1'],
    http: 200,
    says: 'not_found',
    verdict: 'none',
    score: null,
    because: 'the first address behind the network',
  },
  {
    file: 'spamhaus-drop/asndrop.txt',
    plugin,
    step: 'list',
    about: ['ip', '1.4.1.1'],
    http: 200,
    says: 'bad_response',
    verdict: 'none',
    score: null,
    because:
      'a list of systems where one of networks is expected: that nothing is found in it must not say that nothing is listed',
  },
];
