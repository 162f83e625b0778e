import { fast, type Step } from '../step.ts';

function entry(id: number, more: object = {}) {
  return {
    issuer_ca_id: 4242,
    issuer_name: 'C=ZZ, O="Invented, Trust", CN=Invented CA 1',
    common_name: 'evilish.org',
    name_value: '*.evilish.org\nevilish.org\nlogin.evilish.org\nbob@evilish.org',
    id,
    entry_timestamp: '2026-07-01T10:00:00.123',
    not_before: '2026-07-01T09:00:00',
    not_after: '2026-09-29T09:00:00',
    serial_number: '0c1f',
    ...more,
  };
}

const STEPS: readonly Step[] = [
  {
    title: 'crtsh',
    plugin: fast('crtsh'),
    indicator: { type: 'domain', value: 'evilish.org' },
    key: undefined,
    body: [entry(3, { serial_number: '0d2a', not_before: '2026-07-20T09:00:00' }), entry(2), entry(1, { id: 1 })],
    verdict: 'none',
    score: null,
    read: ['0', '0.issuer_name', '0.name_value', '0.common_name', '0.not_before', '0.serial_number', '2'],
    unknown: { status: 200, body: [] },
    refusal: { error: 'unauthorized' },
    asks: ({ method, url }) => method === 'GET' && /^\/api\/\?q=evilish\.org&exclude=expired&output=json$/.test(url),
  },
];
export default STEPS;
