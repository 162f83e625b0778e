import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import graphNeighbors from '../../src/engine/operations/graph-neighbors.ts';
import graphSearch from '../../src/engine/operations/graph-search.ts';
import incidentsImport from '../../src/engine/operations/incidents-import.ts';
import incidentsList from '../../src/engine/operations/incidents-list.ts';
import searchRun from '../../src/engine/operations/search-run.ts';
import triageSet from '../../src/engine/operations/triage-set.ts';
import { analysis, analysisRow } from '../../src/engine/records/analysis.ts';
import { auditRow } from '../../src/engine/records/audit-row.ts';
import { subgraph } from '../../src/engine/records/graph.ts';
import { incident } from '../../src/engine/records/incident.ts';
import { job, jobState } from '../../src/engine/records/job.ts';
import { keyRow, newKey } from '../../src/engine/records/key.ts';
import { mark } from '../../src/engine/records/mark.ts';
import { countedIndicator, extraction, occurrence } from '../../src/engine/records/occurrence.ts';
import { source } from '../../src/engine/records/source.ts';
import { triageEntry } from '../../src/engine/records/triage.ts';
import { sentinelIncident } from '../unit/incidents/sentinel.ts';
import { emptyFolder, ROOT, socctl } from './run.ts';
import { called, runningJob } from './seed.ts';

/** What the program prints is what its schema says: nothing wrong, nothing missing, nothing undocumented. */
function fits(record: z.ZodType, printed: unknown): void {
  expect(record.parse(printed)).toEqual(printed);
}

const jsonl = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

test('extract --jsonl', async () => {
  const input = 'hxxp://bad[.]example/a 203.0.113.5 d41d8cd98f00b204e9800998ecf8427e bob@example.org www.example.org';
  const { stdout } = await socctl(['extract', '--jsonl', '--types', 'all', '--hosts'], { input });
  expect(jsonl(stdout).length).toBeGreaterThan(4);
  for (const line of jsonl(stdout)) fits(occurrence, line);
});

test('extract: counts, context and mail', async () => {
  const cwd = join(ROOT, 'test/fixtures/work');
  const run = async (...args: string[]): Promise<string> => (await socctl(['extract', ...args], { cwd })).stdout;
  const mail = jsonl(await run('--eml', 'phishing.eml', '--jsonl', '--context', '10'));
  for (const line of mail) fits(occurrence, line);
  expect(new Set(mail.flatMap((line) => Object.keys(line as object)))).toEqual(
    new Set(Object.keys(occurrence.unwrap().shape)),
  );
  for (const line of jsonl(await run('--eml', 'phishing.eml', '--jsonl', '--count'))) fits(countedIndicator, line);
  fits(extraction, JSON.parse(await run('report.txt', '--json')));
  fits(extraction, JSON.parse(await run('report.txt', '--json', '--count')));
});

test('analyze, analyses, mark, plugins, poll', async () => {
  const { home, id } = await runningJob();
  const run = async (...args: string[]): Promise<string> => (await socctl(args, { home })).stdout;
  fits(analysis, JSON.parse(await run('analyze', '185.220.101.1', '--json')));
  fits(analysis, JSON.parse(await run('analyses', 'show', id, '--json')));
  for (const row of JSON.parse(await run('analyses', 'list', '--json'))) fits(analysisRow, row);
  fits(mark, JSON.parse(await run('mark', '8.8.8.8', 'malicious', '--json')));
  for (const row of JSON.parse(await run('plugins', 'list', '--all', '--json'))) fits(source, row);
  for (const row of JSON.parse(await run('poll', '--json'))) fits(job, row);
  fits(jobState, JSON.parse(await run('poll', id, 'test_sandbox', '--json')));
});

test('triage', async () => {
  const home = emptyFolder();
  const run = async (...args: string[]): Promise<string> => (await socctl(['triage', ...args], { home })).stdout;
  fits(triageSet.output, JSON.parse(await run('set', '--package', 'pkg:npm/lodash', '--state', 'ignore', '--json')));
  const { results, nextPage } = JSON.parse(await run('list', '--json'));
  expect([results.length, nextPage]).toEqual([1, null]);
  for (const entry of results) fits(triageEntry, entry);
});

test('keys, audit', async () => {
  const home = emptyFolder();
  const run = async (...args: string[]): Promise<string> => (await socctl(args, { home })).stdout;
  fits(newKey, JSON.parse(await run('keys', 'create', 'soar', '--scope', '*', '--expires', '30d', '--json')));
  fits(newKey, JSON.parse(await run('keys', 'rotate', 'soar', '--json')));
  fits(keyRow, JSON.parse(await run('keys', 'revoke', 'soar', '--json')));
  for (const row of JSON.parse(await run('keys', 'list', '--json'))) fits(keyRow, row);
  await called(home);
  const rows = JSON.parse(await run('audit', '--json'));
  expect(rows).toHaveLength(2);
  for (const row of rows) fits(auditRow, row);
});

test('graph and search', async () => {
  const home = emptyFolder();
  await socctl(['analyze', 'http://files.example.org/a', '8.8.8.8'], { home });
  const run = async (...args: string[]): Promise<unknown> =>
    JSON.parse((await socctl([...args, '--json'], { home })).stdout);
  fits(graphNeighbors.output, await run('graph', 'neighbors', 'files.example.org', '--depth', '2'));
  fits(graphSearch.output, await run('graph', 'search', 'example'));
  fits(subgraph, await run('graph', 'export'));
  fits(searchRun.output, await run('search', 'example'));
});

test('incidents', async () => {
  const home = emptyFolder();
  const run = async (...args: string[]): Promise<unknown> =>
    JSON.parse((await socctl(['incidents', ...args, '--json'], { home })).stdout);
  const input = JSON.stringify([sentinelIncident({ title: 'about paypa1.com' }), {}]);
  const imported = await socctl(['incidents', 'import', '--json'], { home, input });
  fits(incidentsImport.output, JSON.parse(imported.stdout));
  fits(incident, await run('create', 'scan', '--entity', 'user=bob', '--assign', 'alice'));
  fits(incident, await run('enrich', '1'));
  fits(incident, await run('comment', '1', 'seen before'));
  fits(incident, await run('close', '1', '--classification', 'Undetermined'));
  fits(incident, await run('show', '1'));
  fits(incidentsList.output, await run('list', '--since', 'all'));
});
