import type { Expected } from './row.ts';

const plugin = 'kev';
const file = 'cisa-kev/catalog.json';

export const ROWS: readonly Expected[] = [
  {
    file,
    plugin,
    step: 'list',
    about: ['cve', 'CVE-2025-48384'],
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { product: 'Git Git', added: '2025-08-25T00:00:00Z', due: '2025-09-15T00:00:00Z' },
  },
  {
    file,
    plugin,
    step: 'list',
    about: ['cve', 'CVE-2007-0671'],
    http: 200,
    says: 'ok',
    verdict: 'none',
    score: null,
    facts: { product: 'Microsoft Office', added: '2025-08-12T00:00:00Z' },
    because: 'known for long, exploited now',
  },
  {
    file,
    plugin,
    step: 'list',
    about: ['cve', 'CVE-2025-99999'],
    http: 200,
    says: 'not_found',
    verdict: 'none',
    score: null,
  },
  {
    file: 'feodotracker/ipblocklist.json',
    plugin,
    step: 'list',
    about: ['cve', 'CVE-2025-48384'],
    http: 200,
    says: 'bad_response',
    verdict: 'none',
    score: null,
    because: 'a list of something else',
  },
];
