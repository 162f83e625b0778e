import { describe, expect, test } from 'vitest';
import { emptyFolder, socctl } from '../cli/run.ts';
import { normalise } from './normalise.ts';
import { transcript } from './play.ts';
import { SCENARIOS } from './scenarios.ts';
import { type Serving, serving } from './serving.ts';

/** A home with a profile `work` that has a server do the work. */
async function homeOfClient({ url, key }: Serving): Promise<string> {
  const home = emptyFolder();
  await socctl(['config', 'profile', 'add', 'work'], { home });
  await socctl(['--profile', 'work', 'config', 'set', 'server.url', url], { home });
  const { code, stderr } = await socctl(['--profile', 'work', 'auth', 'login', 'server', '--key-stdin'], {
    home,
    input: key,
  });
  if (code !== 0) throw new Error(stderr);
  return home;
}

/** Every error names the place where something was looked for: here a file, there an address and what it says. */
function placeless(done: unknown): unknown {
  return JSON.parse(
    JSON.stringify(done)
      .replaceAll(/"message":"http:\/\/127\.0\.0\.1:\d+(?: [^:"]+)?: /g, '"message":"')
      .replaceAll(/the (?:local store|server) [^\s",;]+/g, '<store>'),
  );
}

describe('a command comes to the same here and through a server', () => {
  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const home = await homeOfClient(await serving());
    const [here, there] = [await transcript(scenario), await transcript(scenario, ['--profile', 'work'], home)];
    expect(placeless(normalise(there))).toEqual(placeless(normalise(here)));
    // A scenario in which nothing works would be the same everywhere.
    expect(here.some(({ code }) => code === 0)).toBe(true);
  });
});
