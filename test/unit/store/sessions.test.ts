import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../src/store/index.ts';

const AT = '2026-05-23T10:00:00Z';

function session(id: string, account: string) {
  return {
    session_id: id,
    account,
    title: id,
    status: 'completed',
    query: id,
    persona: 'soc_analyst',
    created_at: AT,
    updated_at: AT,
    messages: '[]',
    report: null,
    indicators: '[]',
  };
}

test('where else an entity was seen: incidents by number, then the sessions that are left, newest first', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-sessions-')), 'socctl.db');
  const store = await openStore({ path, named: false, home: undefined, now: () => new Date(AT), notice: () => {} });
  onTestFinished(() => store.close());
  for (const [id, account] of [
    ['sess_b', 'anna'],
    ['sess_a', 'bert'],
    ['sess_c', 'anna'],
  ] as const)
    await store.sessions.insert(session(id, account));

  const entity = 'domain-name:evil.example';
  const database = new Database(path);
  database.prepare('insert into entities values (?, ?, ?, ?, ?)').run(entity, 'domain-name', 'evil.example', AT, AT);
  const seen = database.prepare('insert into entity_origins values (?, ?)');
  const origins = ['analysis:x', 'incident:9', 'incident:10', 'session:sess_a', 'session:sess_b', 'session:sess_c'];
  for (const origin of [...origins, 'session:sess_gone']) seen.run(entity, origin);
  database.close();

  const sharing = (over: object) => store.sessions.sharing({ entity, except: 'sess_c', limit: 9, ...over });
  expect(await sharing({})).toEqual(['incident:10', 'incident:9', 'session:sess_a', 'session:sess_b']);
  expect(await sharing({ account: 'anna' })).toEqual(['incident:10', 'incident:9', 'session:sess_b']);
  expect(await sharing({ limit: 1 })).toEqual(['incident:10', 'session:sess_a']);
  expect(await sharing({ entity: 'domain-name:other.example' })).toEqual([]);
});
