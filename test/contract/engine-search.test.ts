import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createLocalEngine, type Engine } from '../../src/engine/index.ts';
import { searchContract } from './search.ts';

function local(home: string, wanted: object = {}): Engine {
  const notice = (line: string) => {
    throw new Error(`unexpected notice: ${line}`);
  };
  return createLocalEngine({ storePath: join(home, 'socctl.db'), actor: 'analyst', notice, ...wanted });
}

searchContract('local', ({ home, ...wanted }) => local(home, wanted));

const AT = '2026-05-23T10:00:00Z';

/** A text as SQL writes it. */
function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function incident(title: string, more: object = {}): string {
  const record = {
    title,
    description: '',
    severity: 'high',
    status: 'new',
    created_at: AT,
    entities: [],
    notes: [],
    ...more,
  };
  const columns = [
    crypto.randomUUID(),
    'e',
    'local',
    crypto.randomUUID(),
    title,
    'high',
    'new',
    AT,
    AT,
    JSON.stringify(record),
  ];
  return `insert into incidents (id, etag, source, source_id, title, severity, status, created_at, updated_at, incident)
    values (${columns.map(text).join(', ')});`;
}

function session(id: string, account: string, query: string, report: string): string {
  const columns = [id, account, `About ${query}`, 'completed', query, '', AT, AT, '[]', report, '[]'];
  return `insert into sessions (session_id, account, title, status, query, persona, created_at, updated_at, messages, report,
    indicators)
    values (${columns.map(text).join(', ')});`;
}

function entry(uuid: string, org: string, fields: object): string {
  const columns = [uuid, org, AT, AT, 'ignore', JSON.stringify({ uuid, state: 'ignore', ...fields })];
  return `insert into triage_entries (uuid, org, created_at, updated_at, state, entry) values (${columns.map(text).join(', ')});`;
}

describe('records of every kind', () => {
  let engine: Engine;
  beforeAll(async () => {
    const home = mkdtempSync(join(tmpdir(), 'socctl-search-'));
    await (async () => {
      const first = local(home);
      await first.call('mark.list', {});
      await first.close();
    })();
    const lines = [
      incident('Phishing against finance', {
        description: 'A "quoted" word,\n\n\tthen hxxp://evil[.]example/login was opened',
        entities: [{ type: 'user', value: 'CORP\\Alice' }],
        notes: [{ text: 'called the Müller office' }],
        tags: ['vip'],
        sentinel: { severity: 'never searched' },
      }),
      incident('Phishing'),
      session('s-1', 'ana', 'what is evil.example', '# Report\nevil.example is bad'),
      session('s-2', 'eve', 'evil.example again', ''),
      entry('00000000-0000-4000-8000-000000000001', 'ours', {
        package_type: 'npm',
        package_namespace: '@scope',
        package_name: 'left-pad',
        package_version: '1.3.0',
        cve_or_ghsa_id: 'CVE-2026-1234',
        note: 'not reachable, said the team',
      }),
      entry('00000000-0000-4000-8000-000000000002', 'theirs', { package_name: 'left-pad', note: '' }),
      entry('00000000-0000-4000-8000-000000000003', 'ours', { note: 'broad left-pad' }),
    ];
    const sql = join(import.meta.dirname, '../fixtures/store/sql.ts');
    const ran = spawnSync(process.execPath, ['--import', 'tsx', sql, join(home, 'socctl.db'), lines.join('\n')]);
    expect(ran.stderr.toString()).toBe('');
    engine = local(home);
    return () => engine.close();
  });

  const found = async (q: string, caller = { account: 'ana', org: 'ours', seesAll: true }) => {
    const { results } = await engine.call('search.run', { q }, { caller });
    return results.map(({ type, id, snippet, score }) => ({ hit: `${type} ${id}`, snippet, score }));
  };

  test('incidents by title, nearest first', async () => {
    expect(await found('phishing')).toEqual([
      { hit: 'incident 2', snippet: 'high, new, 2026-05-23', score: 1 },
      { hit: 'incident 1', snippet: 'high, new, 2026-05-23', score: 0.8 },
    ]);
  });

  test.each([
    ['"quoted" word', 'A "quoted" word, then hxxp://evil[.]example/login was opened'],
    ['http://evil.example/login', 'A "quoted" word, then hxxp://evil[.]example/login was opened'],
    ['corp\\alice', 'CORP\\Alice'],
    ['MÜLLER', 'called the Müller office'],
    ['vip', 'vip'],
  ])('%s in an incident', async (q, snippet) => {
    expect(await found(q)).toMatchObject([{ hit: 'incident 1', snippet }]);
  });

  test.each(['never searched', 'description', 'severity":', '\\n'])('%s is no text of an incident', async (q) => {
    expect(await found(q)).toEqual([]);
  });

  test('investigations of others for those who see all', async () => {
    const mine = { account: 'ana', org: 'ours', seesAll: false };
    const investigations = (hits: { hit: string }[]) => hits.map(({ hit }) => hit).filter((hit) => /^inv/.test(hit));
    expect(investigations(await found('evil.example'))).toEqual(['investigation s-2', 'investigation s-1']);
    expect(investigations(await found('evil.example', mine))).toEqual(['investigation s-1']);
  });

  test.each(['left-pad', '@scope/left-pad@1.3.0', 'cve-2026-1234', 'REACHABLE'])(
    '%s in a triage entry of the own organisation',
    async (q) => {
      const hits = (await found(q)).map(({ hit }) => hit);
      expect(hits).toContain('triage 00000000-0000-4000-8000-000000000001');
      expect(hits).not.toContain('triage 00000000-0000-4000-8000-000000000002');
    },
  );

  test('what a triage entry selects is its title', async () => {
    const { results } = await engine.call(
      'search.run',
      { q: 'left-pad' },
      { caller: { account: 'ana', org: 'ours', seesAll: false } },
    );
    expect(results.map(({ title, snippet }) => [title, snippet])).toEqual([
      ['npm @scope/left-pad@1.3.0, CVE-2026-1234', 'ignore: not reachable, said the team'],
      ['any alert', 'broad left-pad'],
    ]);
  });

  test('analyses of others for those who see all', async () => {
    const eve = { account: 'eve', org: 'ours', seesAll: false };
    await engine.call('analysis.run', { ioc: 'seen-by-eve.example' }, { caller: eve });
    const analyses = async (account: string, seesAll: boolean) =>
      (await found('seen-by-eve.example', { account, org: 'ours', seesAll })).filter(({ hit }) => /^ana/.test(hit));
    expect(await analyses('ana', false)).toEqual([]);
    expect(await analyses('ana', true)).toHaveLength(1);
    expect(await analyses('eve', false)).toHaveLength(1);
  });

  test('a long text is cut around what was found', async () => {
    const note = `${'before '.repeat(100)}the needle${' after'.repeat(100)}`;
    await engine.call('mark.set', { value: 'hay.example', verdict: 'benign', note });
    const [hit] = await found('the needle');
    expect(hit?.snippet).toMatch(/^….*\bthe needle\b.*…$/);
    expect(hit?.snippet.length).toBeLessThan(200);
  });
});

test('a search that is aborted ends', async () => {
  const engine = local(mkdtempSync(join(tmpdir(), 'socctl-search-')));
  onTestFinished(() => engine.close());
  await engine.call('analysis.run', { ioc: 'a.example' });
  const call = engine.call('search.run', { q: 'a' }, { signal: AbortSignal.abort(new Error('enough')) });
  await expect(call).rejects.toThrow('enough');
});

test('an empty store holds nothing', async () => {
  const engine = local(mkdtempSync(join(tmpdir(), 'socctl-search-')));
  onTestFinished(() => engine.close());
  expect(await engine.call('search.run', { q: 'a' })).toEqual({ results: [], total: 0, limit: 20, offset: 0 });
});
