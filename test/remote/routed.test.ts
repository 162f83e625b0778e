import { expect, onTestFinished, test } from 'vitest';
import {
  type Access,
  type Choice,
  createLocalEngine,
  createRoutedEngine,
  type Engine,
  type OperationName,
  type System,
} from '../../src/engine/index.ts';
import operations from '../../src/engine/operations/index.gen.ts';
import { createHttp } from '../../src/net/index.ts';

const LOCAL = createLocalEngine({ storePath: 'here', actor: 'analyst', notice: () => {} });

function routed(systems: readonly System[], choice?: Choice): Engine {
  const engine = createRoutedEngine({
    local: LOCAL,
    choice,
    access: (system): Access | undefined =>
      systems.includes(system) ? { url: `http://${system}`, key: async () => undefined } : undefined,
    http: async () => createHttp('1.2.3'),
    notice: () => {},
  });
  onTestFinished(() => engine.close());
  return engine;
}

/** Where an operation is done; `-` for a refusal. */
function where(engine: Engine, name: OperationName): string {
  try {
    return engine.describe(name).where;
  } catch {
    return '-';
  }
}

test.each<[OperationName, string, string, string]>([
  // With every server named, with a team's own server only, and with --remote and neither.
  ['text.defang', 'here', 'here', '-'],
  ['plugins.list', 'http://socbuddy', 'http://server', '-'],
  ['analysis.run', 'http://socbuddy', 'http://server', '-'],
  ['mark.set', 'http://socbuddy', 'http://server', '-'],
  ['incidents.list', 'http://socmate', 'http://server', '-'],
  ['graph.search', 'http://socmate', 'http://server', '-'],
  ['search.run', 'http://socmate', 'http://server', '-'],
  ['investigation.start', 'http://socmate', 'http://server', '-'],
  ['triage.set', 'http://socket', 'http://server', '-'],
  ['keys.list', 'http://server', 'http://server', '-'],
  ['audit.list', 'http://server', 'http://server', '-'],
  ['store.status', 'http://server', 'http://server', '-'],
])('%s', (name, all, own, none) => {
  const every: readonly System[] = ['socbuddy', 'socmate', 'socket', 'server'];
  expect(where(routed(every), name)).toBe(all);
  expect(where(routed(['server']), name)).toBe(own);
  expect(where(routed([]), name)).toBe('here');
  expect(where(routed([], 'remote'), name)).toBe(none);
  expect(where(routed(every, 'local'), name)).toBe('here');
});

test('with --remote texts go to a server too', () => {
  expect(where(routed(['socbuddy', 'server'], 'remote'), 'text.refang')).toBe('http://socbuddy');
  expect(where(routed(['server'], 'remote'), 'text.refang')).toBe('http://server');
});

test('--remote without a server names the settings that would name one', async () => {
  await expect(routed(['socket'], 'remote').call('incidents.list', {})).rejects.toMatchObject({
    code: 'usage',
    message: '--remote: no server is set for incidents',
    hint: expect.stringMatching(/socmate\.url.*server\.url/),
  });
});

test('every operation has its place', () => {
  const engine = routed(['server']);
  for (const { name } of operations) expect(where(engine, name)).toMatch(/^(?:here|http:\/\/server)$/);
});

test('a call goes where it is described to go, and one that stays here opens nothing', async () => {
  const engine = routed(['server']);
  expect(await engine.call('text.refang', { text: 'a[.]b' })).toEqual({ result: 'a.b' });
  await expect(engine.call('plugins.list', {})).rejects.toMatchObject({
    code: 'unauthorized',
    message: 'http://server needs a key, and none is set',
  });
});
