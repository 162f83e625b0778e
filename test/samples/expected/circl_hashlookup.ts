import type { Expected } from './row.ts';

const plugin = 'circl_hashlookup';

const EMPTY_FILE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const ROWS: readonly Expected[] = [
  {
    file: 'circl-hashlookup/known-good.json',
    plugin,
    about: ['hash', EMPTY_FILE],
    http: 200,
    says: 'ok',
    verdict: 'benign',
    score: 0,
    facts: { trust: 100, file_size: 0 },
  },
  {
    file: 'circl-hashlookup/known-good.json',
    plugin,
    about: ['hash', 'd41d8cd98f00b204e9800998ecf8427e'],
    http: 200,
    says: 'ok',
    verdict: 'benign',
    score: 0,
    because: 'the same file by its MD5; digests come in upper case',
  },
  {
    file: 'circl-hashlookup/known-malicious-flag.json',
    plugin,
    about: ['hash', '098f6bcd4621d373cade4e832627b4f6'],
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { trust: 100, known_malicious: 'malshare.com' },
    because:
      'the flag only says that some collection holds the file, here four harmless bytes; and yet it is no ground to call it harmless',
  },
  {
    file: 'circl-hashlookup/nsrl-md5.json',
    plugin,
    about: ['hash', '8ed4b4ed952526d89899e723f3488de4'],
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { source: 'NSRL', file_size: 2520 },
    because: 'without a trust of 50 or more nothing was vouched for; sizes are texts',
  },
  {
    file: 'circl-hashlookup/not-found.json',
    plugin,
    about: ['hash', EMPTY_FILE],
    http: 404,
    says: 'not_found',
    verdict: 'none',
    score: null,
  },
  {
    file: 'circl-hashlookup/not-found.json',
    plugin,
    about: ['hash', EMPTY_FILE],
    http: 200,
    says: 'not_found',
    verdict: 'none',
    score: null,
    because: "the service's own words go before the status",
  },
  {
    file: 'circl-hashlookup/known-good.json',
    plugin,
    about: ['hash', '098f6bcd4621d373cade4e832627b4f6'],
    http: 200,
    says: 'bad_response',
    verdict: 'none',
    score: null,
    because: 'the answer is about another file: its trust must not be lent to this one',
  },
  {
    file: 'circl-hashlookup/known-good.json',
    plugin,
    about: [
      'hash',
      'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
    ],
    http: 200,
    says: 'skipped',
    verdict: 'none',
    score: null,
    because: 'files are looked up by MD5, SHA-1 and SHA-256 only',
  },
];
