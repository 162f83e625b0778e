import { fast, IP, type Step } from '../step.ts';

function card(...properties: readonly (readonly [name: string, text: string])[]) {
  return ['vcard', [['version', {}, 'text', '4.0'], ...properties.map(([name, text]) => [name, {}, 'text', text])]];
}

const REGISTRAR = {
  objectClassName: 'entity',
  roles: ['registrar'],
  vcardArray: card(['fn', 'Invented Registrar']),
  entities: [{ objectClassName: 'entity', roles: ['abuse'], vcardArray: card(['email', 'abuse@registrar.example']) }],
};

const REFUSAL = { errorCode: 401, title: 'Unauthorized', description: ['who are you?'] };

const STEPS: readonly Step[] = [
  {
    title: 'rdap domain',
    plugin: fast('rdap'),
    indicator: { type: 'domain', value: 'login.evilish.org' },
    key: undefined,
    body: {
      objectClassName: 'domain',
      ldhName: 'EVILISH.ORG',
      handle: 'D1-INVENTED',
      status: ['client hold', 'client transfer prohibited'],
      events: [
        { eventAction: 'registration', eventDate: '2026-07-20T10:00:00.123Z', eventActor: 'invented' },
        { eventAction: 'expiration', eventDate: '2027-07-20T10:00:00Z' },
      ],
      entities: [REGISTRAR, null],
      nameservers: [{ objectClassName: 'nameserver', ldhName: 'NS1.HOSTING.EXAMPLE' }],
      secureDNS: { delegationSigned: false },
      rdapConformance: ['rdap_level_0'],
    },
    verdict: 'suspicious',
    score: 30,
    read: [
      'objectClassName',
      'ldhName',
      'events',
      'events.0',
      'events.0.eventAction',
      'events.0.eventDate',
      'events.1.eventAction',
    ],
    unknown: { status: 404, body: { errorCode: 404, title: 'Not Found', description: ['no such object'] } },
    refusal: REFUSAL,
    asks: ({ method, url, headers }) =>
      method === 'GET' &&
      url === '/api/domain/evilish.org' &&
      headers.accept?.startsWith('application/rdap+json') === true,
  },
  {
    title: 'rdap ip',
    plugin: fast('rdap'),
    indicator: IP,
    key: undefined,
    body: {
      objectClassName: 'ip network',
      handle: '45.83.140.0 - 45.83.140.255',
      startAddress: '45.83.140.0',
      endAddress: '45.83.140.255',
      ipVersion: 'v4',
      name: 'INVENTED-NET',
      type: 'ASSIGNED PA',
      country: 'ZZ',
      status: ['active'],
      events: [{ eventAction: 'registration', eventDate: '2020-01-01T00:00:00Z' }],
      entities: [
        {
          objectClassName: 'entity',
          roles: ['registrant', 'abuse'],
          vcardArray: card(['fn', 'Invented Hosting'], ['email', 'abuse@hosting.example']),
        },
      ],
    },
    verdict: 'none',
    score: null,
    read: ['objectClassName', 'startAddress', 'endAddress', 'events', 'events.0.eventAction'],
    unknown: { status: 404, body: { errorCode: '404', title: 'Not Found' } },
    refusal: REFUSAL,
    asks: ({ url }) => url === `/api/ip/${IP.value}`,
  },
];
export default STEPS;
