import type { Expected } from './row.ts';

const plugin = 'spamhaus';

export const ROWS: readonly Expected[] = [
  {
    file: 'dns-lists/spamhaus-zen-test-point.json',
    plugin,
    about: ['ip', '127.0.0.2'],
    http: 0,
    says: 'skipped',
    verdict: 'none',
    score: null,
    because: "the list's own test point is a loopback address, and nobody outside is asked about those",
  },
  {
    file: 'dns-lists/spamhaus-zen-test-point.json',
    plugin,
    about: ['ip', '45.83.140.140'],
    http: 0,
    says: 'ok',
    verdict: 'malicious',
    score: 85,
    facts: { lists: 'SBL, XBL, PBL' },
    because: 'codes 2 and 4 are listings, and 10 is the policy of a provider beside them',
  },
  {
    file: 'dns-lists/spamhaus-blocked-resolver.json',
    plugin,
    about: ['domain', 'domainexample.cz'],
    http: 0,
    says: 'forbidden',
    verdict: 'none',
    score: null,
    because: '127.255.255.254 is no listing: the question came through a public resolver',
  },
  {
    file: 'dns-lists/spamhaus-blocked-resolver.json',
    plugin,
    about: ['ip', '45.83.140.140'],
    http: 0,
    says: 'forbidden',
    verdict: 'none',
    score: null,
    because: 'the same in the list of addresses',
  },
];
