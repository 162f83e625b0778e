import { fast, SHA256, type Step } from '../step.ts';

function hashlookup(value: string, word: string, more: object): Step {
  return {
    title: `circl_hashlookup ${word}`,
    plugin: fast('circl_hashlookup'),
    indicator: { type: 'hash', value },
    key: undefined,
    body: {
      FileName: './usr/share/invented/readme.txt',
      FileSize: '2520',
      db: 'nsrl_modern_rds',
      source: 'NSRL',
      'insert-timestamp': '1646977909.09',
      'hashlookup:parent-total': 12,
      'hashlookup:trust': 80,
      ...more,
    },
    verdict: 'benign',
    score: 0,
    read: [...Object.keys(more), 'hashlookup:trust'],
    unknown: { status: 404, body: { message: 'Non existing SHA-256', query: value } },
    refusal: { message: 'Unauthorized' },
    asks: ({ method, url }) => method === 'GET' && url === `/api/lookup/${word}/${value}`,
  };
}

const STEPS: readonly Step[] = [
  hashlookup('ab'.repeat(16), 'md5', { MD5: 'AB'.repeat(16) }),
  hashlookup('ab'.repeat(20), 'sha1', { 'SHA-1': 'AB'.repeat(20), MD5: 'CD'.repeat(16) }),
  hashlookup(SHA256, 'sha256', { 'SHA-256': SHA256.toUpperCase(), MD5: 'CD'.repeat(16) }),
];
export default STEPS;
