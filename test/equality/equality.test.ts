import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';
import { transcript } from './play.ts';
import { SCENARIOS } from './scenarios.ts';
import { serving } from './serving.ts';

/** What a user settles once to have a server do the work. */
function through({ url, key }: { readonly url: string; readonly key: string }): Record<string, string> {
  return { SOCCTL_SERVER_URL: url, SOCCTL_SERVER_KEY: key };
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
    const [here, there] = [await transcript(scenario), await transcript(scenario, through(await serving()))];
    expect(placeless(normalise(there))).toEqual(placeless(normalise(here)));
    // A scenario in which nothing works would be the same everywhere.
    expect(here.some(({ code }) => code === 0)).toBe(true);
  });
});
