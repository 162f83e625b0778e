import type { Indicator } from '../../../src/ioc/index.ts';
import { fast, IP, KEY, SHA256, type Step } from '../step.ts';

const PULSE = {
  id: '64b0c0ffee64b0c0ffee64b0',
  name: 'Invented campaign',
  modified: '2026-07-20T10:11:12.345000',
  created: '2026-07-01T10:11:12',
  tags: ['invented'],
  adversary: 'Invented Bear',
  malware_families: [{ id: 'InventedStealer', display_name: 'InventedStealer', target: null }],
  attack_ids: [{ id: 'T1566.001', name: 'Spearphishing Attachment', display_name: 'T1566.001 - …' }],
  TLP: 'white',
};

function general(indicator: Indicator, path: string): Step {
  return {
    title: `otx ${path.split('/')[0]}`,
    plugin: fast('otx'),
    indicator,
    key: KEY,
    body: {
      indicator: indicator.value,
      type: path.split('/')[0],
      validation: [],
      base_indicator: { id: 1, indicator: 'cd'.repeat(20) },
      pulse_info: { count: 4, pulses: [PULSE], references: [] },
      asn: 'AS64496 Invented Hosting',
      country_code: 'ZZ',
    },
    verdict: 'suspicious',
    score: 40,
    read: [
      'pulse_info',
      'pulse_info.count',
      'pulse_info.pulses',
      'pulse_info.pulses.0',
      'pulse_info.pulses.0.modified',
      'pulse_info.pulses.0.adversary',
      'pulse_info.pulses.0.malware_families',
      'pulse_info.pulses.0.attack_ids.0',
      'validation',
      'asn',
      'country_code',
    ],
    unknown: { status: 200, body: { validation: [], pulse_info: { count: 0, pulses: [] } } },
    refusal: { detail: `Invalid API key: ${KEY}` },
    asks: ({ method, url, headers }) =>
      method === 'GET' && url === `/api/indicators/${path}/general` && headers['x-otx-api-key'] === KEY,
  };
}

const STEPS: readonly Step[] = [
  general(IP, `IPv4/${IP.value}`),
  {
    ...general(IP, `IPv4/${IP.value}`),
    title: 'otx without a key',
    key: undefined,
    asks: ({ headers }) => headers['x-otx-api-key'] === undefined,
  },
  general({ type: 'ip', value: '2a0b:f4c2::1' }, 'IPv6/2a0b%3Af4c2%3A%3A1'),
  general({ type: 'domain', value: 'evilish.org' }, 'domain/evilish.org'),
  general({ type: 'domain', value: 'a.evilish.co.uk' }, 'hostname/a.evilish.co.uk'),
  general(
    { type: 'url', value: 'http://user:secret@files.evilish.org/a?b=c#private' },
    'url/http%3A%2F%2Ffiles.evilish.org%2Fa%3Fb%3Dc',
  ),
  general({ type: 'hash', value: SHA256 }, `file/${SHA256}`),
];
export default STEPS;
