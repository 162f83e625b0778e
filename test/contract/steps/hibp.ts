import { fast, KEY, type Step } from '../step.ts';

const STEPS: readonly Step[] = [
  {
    title: 'hibp',
    plugin: fast('hibp'),
    indicator: { type: 'email', value: 'someone@evilish.org' },
    key: KEY,
    body: [
      {
        Name: 'Invented',
        Title: 'Invented',
        Domain: 'shop.example',
        BreachDate: '2026-02-03',
        DataClasses: ['Email addresses', 'Passwords'],
        IsVerified: true,
        IsSpamList: false,
        IsStealerLog: false,
      },
    ],
    verdict: 'none',
    score: null,
    read: ['0', '0.Name'],
    unknown: { status: 404, body: '' },
    refusal: { statusCode: 401, message: `Access denied due to improperly formed hibp-api-key ${KEY}.` },
    asks: ({ method, url, headers }) =>
      method === 'GET' &&
      url === '/api/breachedaccount/someone%40evilish.org?truncateResponse=false' &&
      headers['hibp-api-key'] === KEY &&
      headers['user-agent']?.startsWith('socctl/') === true,
  },
];
export default STEPS;
