import { fast, KEY, type Step } from '../step.ts';

const ATTRIBUTE = {
  id: '71',
  event_id: '12',
  object_id: '0',
  category: 'Network activity',
  type: 'domain',
  to_ids: true,
  uuid: '11111111-1111-4111-8111-111111111111',
  timestamp: '1784282400',
  distribution: '5',
  comment: '',
  deleted: false,
  first_seen: null,
  last_seen: null,
  value: 'evilish.org',
  Event: {
    id: '12',
    info: 'Invented stealer campaign',
    published: true,
    threat_level_id: '2',
    Orgc: { id: '1', name: 'Invented CERT' },
  },
  Tag: [
    { id: '1', name: 'tlp:amber', colour: '#ffc000' },
    { id: '2', name: 'misp-galaxy:malpedia="Invented"', colour: '#000000' },
  ],
};

const STEPS: readonly Step[] = [
  {
    title: 'misp',
    plugin: fast('misp'),
    indicator: { type: 'domain', value: 'evilish.org' },
    key: KEY,
    body: { response: { Attribute: [ATTRIBUTE] } },
    verdict: 'malicious',
    score: 85,
    read: [
      'response',
      'response.Attribute',
      'response.Attribute.0',
      'response.Attribute.0.to_ids',
      'response.Attribute.0.value',
      'response.Attribute.0.deleted',
    ],
    unknown: { status: 200, body: { response: { Attribute: [] } } },
    refusal: {
      name: `Authentication failed for ${KEY}. Please make sure you pass the API key of an API enabled user along in the Authorization header.`,
      message: `Authentication failed for ${KEY}.`,
      url: '/attributes/restSearch',
    },
    asks: ({ method, url, headers, body }) => {
      const asked = method === 'POST' && url === '/api/attributes/restSearch' && headers.authorization === KEY;
      const question: unknown = asked && JSON.parse(body);
      return JSON.stringify(question).includes('"value":"evilish.org","returnFormat":"json"');
    },
  },
];
export default STEPS;
