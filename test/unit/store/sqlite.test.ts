import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/shared/failure.ts';
import { openStore } from '../../../src/store/index.ts';
import { migrate } from '../../../src/store/migrate.ts';
import migrations from '../../../src/store/migrations/index.ts';
import { sqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { failureOf, isBusy, isDamage } from '../../../src/store/sqlite/errors.ts';
import { openSession } from '../../../src/store/sqlite/session.ts';
import { statements } from '../../../src/store/sqlite/statements.ts';
import type { Tables } from '../../../src/store/tables.ts';

/** An error as libsql throws it. */
function sqlite(rawCode: number): Error {
  return Object.assign(new Error('text of the database'), { code: 'SQLITE', rawCode });
}

describe('what libsql throws becomes one line', () => {
  test.each([
    [3, 'may not be opened'],
    [5, 'is locked by another process'],
    [261, 'is locked by another process'],
    [8, 'is read-only'],
    [1544, 'is read-only'],
    [10, 'input/output error'],
    [522, 'input/output error'],
    [11, 'is damaged'],
    [13, 'the disk is full'],
    [14, 'cannot be opened'],
    [26, 'is not a database'],
  ])('code %i', (code, what) => {
    const failure = failureOf(sqlite(code), '/data/socctl.db') as Failure;
    expect(failure).toBeInstanceOf(Failure);
    expect(failure.code).toBe('unavailable');
    expect(failure.message).toMatch(/^the store \/data\/socctl\.db /);
    expect(failure.message).toContain(what);
    expect(failure.hint).toBeTruthy();
  });

  test('a connection that fails is recognised by the code at its end', () => {
    const error = new Error('ConnectionFailed("Unable to open connection to local database /data/a: 5\n.db: 14")');
    expect(failureOf(error, '/data/socctl.db')).toMatchObject({
      message: 'the store /data/socctl.db cannot be opened',
    });
  });

  test('a defect of ours stays what it is', () => {
    for (const thrown of [new TypeError('undefined'), sqlite(1), sqlite(19), 'text']) {
      expect(failureOf(thrown, '/data/socctl.db')).toBe(thrown);
    }
  });

  test('a failure is not wrapped again and still tells its cause', () => {
    const failure = failureOf(sqlite(11), '/data/socctl.db');
    expect(failureOf(failure, '/elsewhere')).toBe(failure);
    expect([isDamage(failure), isBusy(failure)]).toEqual([true, false]);
  });
});

describe('statements', () => {
  test('refuse booleans, which would end the process', () => {
    const run = () => statements(new Database(':memory:')).run('select ?', [true]);
    expect(run).toThrow(TypeError);
  });

  test('stay right when more texts are run than are kept', () => {
    const prepared = statements(new Database(':memory:'));
    for (let n = 0; n < 1000; n++) expect(prepared.run(`select ${n} as n`, []).rows).toEqual([{ n }]);
    expect(prepared.run('select 0 as n', []).rows).toEqual([{ n: 0 }]);
  });

  test.each([0, 1, 99, 100, 101, 250])('give all of %i rows', (count) => {
    const prepared = statements(new Database(':memory:'));
    const text = 'with recursive r(n) as (select 1 union all select n + 1 from r where n < ?) select n from r limit ?';
    expect(prepared.run(text, [count, count]).rows).toHaveLength(count);
  });
});

test('migrations count from 1 without gaps, and their files say their numbers', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  const files = readdirSync(join(import.meta.dirname, '../../../src/store/migrations'));
  const numbered = files.filter((name) => /^\d{4}-/.test(name)).sort();
  expect(numbered).toEqual(migrations.map(({ number, name }) => `${`${number}`.padStart(4, '0')}-${name}.ts`));
});

test('a schema that became newer after it was looked at is refused under the lock too', async () => {
  const database = new Database(':memory:');
  database.exec('create table migrations (number integer primary key, name text not null, applied_at text not null)');
  database.exec("insert into migrations values (99, 'later', '2030-01-01T00:00:00Z')");
  const session = openSession(database, { path: 'memory', reopen: async () => database });
  const db = new Kysely<Tables>({ dialect: sqliteDialect(session) });
  const options = { now: () => new Date(), spelling: { sequence: '' }, where: 'memory' };
  await expect(migrate(db, options)).rejects.toMatchObject({ code: 'unavailable' });
});

test('the file is written ahead, and closing twice does nothing', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-store-')), 'socctl.db');
  const store = await openStore({ path, now: () => new Date(), notice: () => {} });
  const database = new Database(path);
  expect(database.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
  database.close();
  await store.close();
  await store.close();
});

test('what was begun is stored before the file is closed', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'socctl-store-')), 'socctl.db');
  const place = { path, now: () => new Date(), notice: () => {} };
  const store = await openStore(place);
  const activity = { ts: '2026-05-23T10:00:00Z', actor: 'a', action: 'test', subject: 's', detail: '' };
  const begun = Array.from({ length: 8 }, () => store.write((tx) => tx.activity.append(activity)));
  await store.close();
  await Promise.all(begun);
  const again = await openStore(place);
  expect((await again.status()).rows['activity']).toBe(8);
  await again.close();
});
