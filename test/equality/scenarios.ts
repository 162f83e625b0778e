import { field, type Scenario } from './play.ts';

const SENTINEL = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/w/providers/Microsoft.SecurityInsights/Incidents/11111111-2222-4333-8444-555555555555',
  name: '11111111-2222-4333-8444-555555555555',
  etag: '"0300bf09-0000-0000-0000-5c37296e0000"',
  type: 'Microsoft.SecurityInsights/incidents',
  properties: {
    title: 'Beacon to hxxp://c2.example[.]net',
    description: 'Host talks to 203.0.113.50',
    severity: 'High',
    status: 'New',
    owner: { objectId: null, email: null, userPrincipalName: null, assignedTo: null },
    labels: [],
    createdTimeUtc: new Date().toISOString(),
    lastModifiedTimeUtc: new Date().toISOString(),
    incidentNumber: 3177,
    additionalData: { alertsCount: 1, tactics: ['CommandAndControl'] },
  },
};

const ENTRY = ['--package-type', 'npm', '--package-name', 'lodash', '--cve-or-ghsa-id', 'CVE-2024-12345'];

/** One course for every command: it runs here and against a server, and comes to the same. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'text',
    async play({ run }) {
      await run(['defang', '--json'], 'see http://evil.com/path. done.');
      await run(['refang', 'hxxp[://]evil[.]com', '--json']);
      await run(['extract', '--json'], 'contacted 1.2.3.4 and evil.com');
      await run(
        ['extract', '--json', '--types', 'all', '--hosts', '--include-private'],
        'http://a.example.com/x 10.0.0.1',
      );
    },
  },
  {
    name: 'analyze, analyses, poll, plugins',
    async play({ run }) {
      const asked = await run(['analyze', '1.1.1.1', '--json']);
      const id = field(asked, 'id');
      await run(['analyses', 'show', id, '--json']);
      await run(['analyses', 'show', id.slice(0, 8), '--json']);
      await run(['analyze', '8.8.8.8', 'paypa1.com', 'bob@mailinator.com', '--jsonl']);
      await run(['analyze', '1.1.1.1', '--json', '--refresh', '--plugins', 'ioc_facts,nobody']);
      await run(['analyze', '10.0.0.1', '--dry-run', '--tlp', 'green', '--json']);
      await run(['analyze', '1.1.1.1', 'paypa1.com', 'not-an-indicator', '--dry-run', '--json']);
      await run(['analyze', '1.1.1.1', 'paypa1.com', '--dry-run', '--offline', '--jsonl']);
      await run(['analyze', '9.9.9.9', '--offline', '--pap', 'red', '--json']);
      await run(['analyses', 'list', '--json', '--fields', 'ioc,type,verdict,score,opinions,pending']);
      await run(['analyze', '1.1.1.1', 'paypa1.net', '--changed', '--jsonl', '--fail-on', 'malicious,suspicious']);
      await run(['analyze', '1.1.1.1', 'paypa1.net', '--changed', '--jsonl', '--concurrency', '1']);
      await run(['analyze', '1.1.1.1', '--plugins', 'nobody', '--json']);
      await run(['analyze', 'not-an-indicator', '--json']);
      await run(['analyze', '8.8.8.8', '--type', 'hash', '--json']);
      await run(['analyses', 'show', '00000000-0000-4000-8000-000000000000', '--json']);
      await run(['poll', id, 'joe_sandbox', '--json']);
      await run(['poll', '--json']);
      await run(['plugins', 'list', '--json']);
      await run(['plugins', 'list', '--all', '--json']);
      await run(['plugins', '--check', '--json']);
    },
  },
  {
    name: 'mark',
    async play({ run }) {
      await run(['mark', 'paypa1.com', 'benign', '--note', 'a test of ours', '--json', '--quiet']);
      await run(['analyze', 'paypa1.com', '--json', '--fields', 'ioc,verdict.verdict']);
      await run(['mark', 'paypa1.com', 'clear', '--json']);
      await run(['mark', 'paypa1.com', 'clear', '--json']);
    },
  },
  {
    name: 'triage',
    async play({ run }) {
      const set = await run(['triage', 'set', ...ENTRY, '--state', 'ignore', '--note', 'not reachable', '--json']);
      const uuid = field(set, 'created', 0);
      await run(['triage', 'list', '--json']);
      await run(['triage', 'set', '--uuid', uuid, '--state', 'block', '--json']);
      await run(['triage', 'set', '--uuid', uuid, '--state', 'block', '--json']);
      await run(['triage', 'list', '--json', '--sort', 'updated_at', '--direction', 'asc']);
      await run(['triage', 'set', '--alert-type', 'criticalCVE', '--state', 'warn', '--json']);
      await run(['triage', 'set', '--alert-type', 'criticalCVE', '--state', 'warn', '--force', '--json']);
      const batch = [1, 2, 3].map((n) => ({ packageType: 'pypi', packageName: `p${n}`, state: 'monitor' }));
      await run(['triage', 'set', '-f', '-', '--json'], JSON.stringify(batch));
      await run(['triage', 'list', '--json', '--per-page', '2', '--page', '2']);
      await run(['triage', 'set', '-f', '-', '--json'], JSON.stringify([...batch, { uuid: 'nobody' }]));
      await run(['triage', 'list', '--json']);
      await run(['triage', 'delete', uuid]);
      await run(['triage', 'delete', uuid]);
      await run(['triage', 'list', '--json', '--fields', 'results']);
    },
  },
  {
    name: 'incidents',
    async play({ run }) {
      await run(['incidents', 'import', '-', '--json'], JSON.stringify({ value: [SENTINEL] }));
      await run(['incidents', 'import', '-', '--json'], JSON.stringify(SENTINEL));
      const made = await run(['incidents', 'create', 'Odd logins', '--severity', 'low', '--json']);
      const number = String(field<number>(made, 'number'));
      await run(['incidents', 'list', '--json']);
      await run(['incidents', 'list', '--severity', 'high', '--status', 'new', '--json']);
      await run(['incidents', 'show', number, '--json']);
      await run(['incidents', 'assign', number, 'ann', '--json']);
      await run(['incidents', 'comment', number, 'seen from 198.51.100.7', '--json']);
      await run(['incidents', 'update', number, '--severity', 'medium', '--if-match', field(made, 'etag'), '--json']);
      await run(['incidents', 'enrich', '1', '--json']);
      await run(['incidents', 'close', number, '--classification', 'TruePositive', '--json']);
      await run([
        'incidents',
        'close',
        number,
        '--classification',
        'FalsePositive',
        '--reason',
        'InaccurateData',
        '--json',
      ]);
      await run(['incidents', 'show', number, '--json']);
      await run(['incidents', 'show', '999', '--json']);
    },
  },
  {
    name: 'graph and search',
    async play({ run }) {
      await run(['analyze', 'http://files.example.org/a.exe', 'ann@files.example.org', '--jsonl']);
      await run(['graph', 'neighbors', 'files.example.org', '--json']);
      await run(['graph', 'neighbors', 'hxxp://files[.]example[.]org/a.exe', '--depth', '2', '--json']);
      await run(['graph', 'neighbors', 'nobody.example.org', '--json']);
      await run(['graph', 'search', 'example', '--json']);
      await run(['graph', 'export', '--format', 'json']);
      await run(['graph', 'export', '--format', 'dot']);
      await run(['search', 'files.example', '--json']);
      await run(['search', 'nothing of the kind', '--json']);
    },
  },
  {
    name: 'investigate',
    async play({ run }) {
      const told = 'Mail from hxxp://login.paypa1[.]com, 8.8.8.8';
      const done = await run(['investigate', 'start', told, '--json']);
      const id = field(done, 'session_id');
      await run(['investigate', 'show', id, '--json']);
      await run(['investigate', 'list', '--json']);
      await run(['investigate', 'follow-up', id, 'also 198.51.100.7', '--json']);
      await run(['investigate', 'show', 'sess_nobody', '--json']);
    },
  },
  {
    name: 'keys',
    async play({ run }) {
      await run(['keys', 'create', 'soar', '--scope', 'analysis:write', '--scope', 'analysis:read', '--json']);
      await run(['keys', 'create', 'soar', '--scope', '*', '--json']);
      await run(['keys', 'create', 'other', '--scope', 'analysis', '--json']);
      await run(['keys', 'rotate', 'soar', '--json']);
      await run(['keys', 'revoke', 'soar', '--json']);
      await run(['keys', 'revoke', 'nobody', '--json']);
    },
  },
];
