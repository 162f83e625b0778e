import { fast, IP, KEY, type Step } from '../step.ts';

const STEPS: readonly Step[] = [
  {
    title: 'abuseipdb',
    plugin: fast('abuseipdb'),
    indicator: IP,
    key: KEY,
    body: {
      data: {
        ipAddress: IP.value,
        isPublic: true,
        ipVersion: 4,
        isWhitelisted: null,
        abuseConfidenceScore: 96,
        countryCode: 'ZZ',
        usageType: 'Data Center/Web Hosting/Transit',
        isp: 'Invented Hosting',
        domain: 'hosting.example',
        hostnames: [],
        isTor: true,
        totalReports: 31,
        numDistinctUsers: 12,
        lastReportedAt: '2026-07-31T23:11:57+00:00',
      },
    },
    verdict: 'malicious',
    score: 96,
    read: [
      'data',
      'data.abuseConfidenceScore',
      'data.totalReports',
      'data.numDistinctUsers',
      'data.lastReportedAt',
      'data.usageType',
      'data.isp',
      'data.countryCode',
      'data.isTor',
    ],
    unknown: {
      status: 200,
      body: { data: { abuseConfidenceScore: 0, totalReports: 0, numDistinctUsers: 0, isWhitelisted: false } },
    },
    refusal: { errors: [{ detail: `Authentication failed for ${KEY}.`, status: 401 }] },
    asks: ({ url, headers }) => url === '/api/check?ipAddress=45.83.140.140&maxAgeInDays=90' && headers['key'] === KEY,
  },
];
export default STEPS;
