import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLocalEngine } from '../../src/engine/index.ts';
import { openStore } from '../../src/store/index.ts';
import { sentinelIncident } from '../unit/incidents/sentinel.ts';
import { ask, incidentsContract, TITLE, TRUE_POSITIVE } from './incidents.ts';

function storePath(home: string): string {
  return join(home, 'socctl.db');
}

incidentsContract('local', ({ home, ...wanted }) =>
  createLocalEngine({ storePath: storePath(home), actor: 'analyst', notice: () => {}, ...wanted }),
);

test('who did what is kept beside it', async () => {
  const home = mkdtempSync(join(tmpdir(), 'socctl-incidents-'));
  const now = () => new Date('2026-05-23T10:00:00Z');
  const engine = createLocalEngine({ storePath: storePath(home), actor: 'analyst', notice: () => {}, now });
  await engine.call('incidents.create', TITLE);
  await engine.call('incidents.update', { number: 1, ...TRUE_POSITIVE });
  await engine.call('incidents.update', { number: 1, ...TRUE_POSITIVE });
  await engine.call('incidents.update', { number: 1, status: 'active' });
  await engine.call('incidents.import', { items: [sentinelIncident()] });
  await engine.close();
  const store = await openStore({ path: storePath(home), named: false, home: undefined, now, notice: () => {} });
  const rows = await store.activity.list(10);
  await store.close();
  expect(rows.map(({ actor, action, subject }) => [actor, action, subject])).toEqual([
    ['analyst', 'incidents.import', 'incident:2'],
    ['analyst', 'incidents.update', 'incident:1'],
    ['analyst', 'incidents.update', 'incident:1'],
    ['analyst', 'incidents.create', 'incident:1'],
  ]);
  expect(JSON.parse(rows[1]?.detail ?? '')).toMatchObject({
    status: ['closed', 'active'],
    classification: ['TruePositive', null],
  });
});

const SAMPLES = process.env['SOCCTL_SAMPLES'];
const FILES =
  SAMPLES === undefined
    ? []
    : readdirSync(join(SAMPLES, 'incidents')).filter((file) => file.includes('sentinel') && file.endsWith('.json'));

/** Samples that are no incident, and what is said of them. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'sentinel-alert-entities.json': /names no incident/,
  'sentinel-incident-alerts.json': /names no incident/,
  'sentinel-incident-tasks.json': /tasks are not kept/,
};

describe.skipIf(SAMPLES === undefined)('samples of others', () => {
  test.each(FILES)('%s', async (file) => {
    const home = mkdtempSync(join(tmpdir(), 'socctl-incidents-'));
    const engine = createLocalEngine({ storePath: storePath(home), actor: 'analyst', notice: () => {} });
    onTestFinished(() => engine.close());
    const read = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLES ?? '', 'incidents', name), 'utf8'));
    // Comments are on an incident that another file holds.
    if (file.includes('comments'))
      await ask(engine, 'incidents.import', { items: [read('sentinel-incidents-list.json')] });
    const first = await ask(engine, 'incidents.import', { items: [read(file)] });
    const reason = REFUSED[file];
    if (reason) {
      expect(first).toMatchObject({
        created: 0,
        updated: 0,
        failed: [{ item: 0, message: expect.stringMatching(reason) }],
      });
      return;
    }
    expect(first.failed).toEqual([]);
    expect(first.created + first.updated).toBe(1);
    const again = await ask(engine, 'incidents.import', { items: [read(file)] });
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 1, failed: [], numbers: first.numbers });
  });
});
