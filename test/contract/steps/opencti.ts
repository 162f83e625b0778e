import { fast, IP, KEY, type Step } from '../step.ts';

const NODE = {
  id: '22222222-2222-4222-8222-222222222222',
  x_opencti_score: 90,
  createdBy: { name: 'Invented CERT' },
  objectLabel: [{ value: 'c2' }],
  objectMarking: [{ definition: 'TLP:GREEN' }],
};

const FOUND = {
  data: {
    indicators: {
      edges: [
        {
          node: {
            ...NODE,
            name: 'C2 of the invented stealer',
            pattern: `[ipv4-addr:value = '${IP.value}']`,
            revoked: false,
            valid_from: '2026-07-01T00:00:00.000Z',
            valid_until: '2027-07-01T00:00:00.000Z',
          },
        },
      ],
    },
    stixCyberObservables: { edges: [{ node: { ...NODE, x_opencti_score: 50, observable_value: IP.value } }] },
  },
};

const NODES = 'data.indicators.edges.0.node';

const STEPS: readonly Step[] = [
  {
    title: 'opencti',
    plugin: fast('opencti'),
    indicator: IP,
    key: KEY,
    body: FOUND,
    verdict: 'malicious',
    score: 90,
    read: [
      'data',
      'data.indicators',
      'data.indicators.edges',
      'data.stixCyberObservables',
      NODES,
      `${NODES}.pattern`,
      `${NODES}.revoked`,
      `${NODES}.valid_until`,
      `${NODES}.x_opencti_score`,
    ],
    unknown: { status: 200, body: { data: { indicators: { edges: [] }, stixCyberObservables: { edges: [] } } } },
    refusal: {
      errors: [{ message: `You must be logged in to do this, ${KEY}.`, extensions: { code: 'AUTH_REQUIRED' } }],
      data: null,
    },
    asks: ({ method, url, headers, body }) => {
      const asked = method === 'POST' && url === '/api/graphql' && headers.authorization === `Bearer ${KEY}`;
      return asked && JSON.stringify(JSON.parse(body)).includes(`"variables":{"search":"\\"${IP.value}\\""}`);
    },
  },
];
export default STEPS;
