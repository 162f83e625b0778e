import type { Expected } from './row.ts';

const NO_PLUGIN = { http: 200, says: 'no plugin', verdict: 'none', score: null } as const;

/** Nothing asks this service; what its answers would mean stands here for whoever writes it. */
export const ROWS: readonly Expected[] = [
  {
    file: 'pulsedive/ip-ok.json',
    about: ['ip', '1.1.1.1'],
    ...NO_PLUGIN,
    because: 'risk none, retired: no opinion, and not harmless',
  },
  { file: 'pulsedive/domain-ok.json', about: ['domain', 'one.one.one.one'], ...NO_PLUGIN, because: 'risk unknown' },
  { file: 'pulsedive/domain-none-risk.json', about: ['domain', 'pulsedive.com'], ...NO_PLUGIN, because: 'risk none' },
  {
    file: 'pulsedive/ip-medium-risk.json',
    about: ['domain', 'parkingcrew.net'],
    ...NO_PLUGIN,
    because: 'about a domain whatever the file is called; risk medium would be suspicious 50, halved because retired',
  },
  { file: 'pulsedive/ip-properties.json', about: ['ip', '1.1.1.1'], ...NO_PLUGIN, because: 'no risk in it' },
  { file: 'pulsedive/analyze-queued.json', about: ['ip', '1.1.1.1'], ...NO_PLUGIN, because: 'the number of a job' },
  {
    file: 'pulsedive/error.json',
    about: ['ip', '1.1.1.1'],
    ...NO_PLUGIN,
    http: 400,
    because: 'an error that is none: the job is still running',
  },
];
