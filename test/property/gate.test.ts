import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { internalEntries } from '../../src/analysis/gate/entries.ts';
import { PAPS, TLPS } from '../../src/analysis/gate/rules.ts';
import { type Egress, gateOf, internalList, type Plugin, type SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine } from '../../src/engine/index.ts';
import { identify } from '../../src/ioc/index.ts';
import { createHttp } from '../../src/net/index.ts';

const LIST = 'acme-works.com, 45.9.0.0/16, 2a00:1234::/32, /secret-project/';
const internal = internalList(internalEntries(LIST));

const BEYOND = ['dns', 'lookup', 'submit-private', 'submit-public'] as const satisfies readonly Egress[];

const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,8}[a-z0-9])?$/);
const octet = fc.nat(255);

/** Something internal: of the list, or for special use. */
const inside = fc.oneof(
  fc.array(label, { maxLength: 3 }).map((labels) => [...labels, 'acme-works.com'].join('.')),
  fc.tuple(octet, octet).map(([a, b]) => `45.9.${a}.${b}`),
  fc.tuple(octet, octet, octet).map(([a, b, c]) => `10.${a}.${b}.${c}`),
  label.map((name) => `${name}.corp`),
  label.map((name) => `secret-project.${name}.org`),
);

/** Ways in which a host stands in something that is analyzed. */
const NOTATIONS: readonly ((host: string) => string)[] = [
  (host) => host,
  (host) => host.toUpperCase(),
  (host) => host.replaceAll('.', '[.]'),
  (host) => `http://${host}/`,
  (host) => `hxxps://${host}:8443/a?b=c#d`,
  (host) => `http://user:word@${host}/`,
  (host) => `http://${host}\\@evilish.org/`,
  (host) => `http://x@${host}@evilish.org/`,
  (host) => (/^[\d.]+$/.test(host) ? `http://[::ffff:${host}]/` : `http://${host}./`),
];

/** Ways in which one that is on the list stands inside of something that is not. */
const MENTIONS: readonly ((host: string) => string)[] = [
  (host) => `http://evilish.org/?u=http://${host}/`,
  (host) => `http://evilish.org/?u=${encodeURIComponent(`http://${host}/x`)}`,
  (host) => `http://evilish.org/?u=${encodeURIComponent(encodeURIComponent(`http://${host}/x`))}`,
  (host) => `http://evilish.org/${host}/`,
  (host) => `http://evilish.org/?${[...host].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')}`,
];

const onList = (host: string): boolean => !host.startsWith('10.') && !host.endsWith('.corp');

const written = inside.chain((host) =>
  fc.constantFrom(...NOTATIONS, ...(onList(host) ? MENTIONS : [])).map((notation) => notation(host)),
);

const flags = fc.record(
  {
    tlp: fc.constantFrom(...TLPS),
    pap: fc.constantFrom(...PAPS),
    submit: fc.boolean(),
    refresh: fc.boolean(),
    offline: fc.boolean(),
    max_age: fc.nat(10),
    plugins: fc.subarray(['ask', 'box'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

test('no label and no setting lets what is internal through', () => {
  fc.assert(
    fc.property(
      written,
      fc.constantFrom(...BEYOND),
      fc.constantFrom(...TLPS),
      fc.constantFrom(...PAPS),
      fc.constantFrom(...TLPS, undefined),
      (text, egress, tlp, pap, most) => {
        const found = identify(text);
        if ('problem' in found) return;
        const gate = gateOf(found, { tlp, pap, internal, ceiling: () => most });
        expect(gate.held({ name: 'any', egress })?.reason).toBe('internal_ioc');
      },
    ),
    { numRuns: 2000 },
  );
});

test('whatever is asked for, nobody is told', async () => {
  const told: string[] = [];
  const about = {
    displayName: 'x',
    version: '1',
    types: ['ip', 'domain', 'url', 'email'],
    categories: [],
    basis: 'list',
    url: 'https://source.example',
  } as const;
  const ask: Plugin = {
    ...about,
    name: 'ask',
    group: 'a',
    egress: 'lookup',
    run: ({ value }) => {
      told.push(value);
      return {};
    },
  };
  const box: SlowPlugin = {
    ...about,
    name: 'box',
    group: 'b',
    egress: 'submit-public',
    submit: async ({ value }) => `job-${told.push(value)}`,
    poll: async () => undefined,
  };
  const engine = createLocalEngine({
    storePath: join(mkdtempSync(join(tmpdir(), 'socctl-gate-')), 'socctl.db'),
    actor: 'tester',
    notice: () => {},
    plugins: [ask, box],
    gate: () => ({ tlp: 'clear', pap: 'clear', internal: internalEntries(LIST) }),
    outside: {
      hasKey: async () => true,
      switchedOn: () => true,
      maySubmit: () => true,
      access: async () => ({}),
      http: async () => createHttp('0.0.0'),
    },
  });
  try {
    await fc.assert(
      fc.asyncProperty(written, flags, async (ioc, options) => {
        if ('problem' in identify(ioc)) return;
        const { results, pending } = await engine.call('analysis.run', { ioc, ...options });
        const plan = await engine.call('analysis.plan', { ioc, ...options });
        expect([told, pending]).toEqual([[], {}]);
        for (const { skip } of Object.values(results)) expect(skip?.reason).toBe('internal_ioc');
        for (const { does, sends } of plan.sources) expect([does, sends]).toEqual(['held', undefined]);
      }),
      { numRuns: 100 },
    );
    // About others it is asked.
    await engine.call('analysis.run', { ioc: 'evilish.org' });
    expect(told).toEqual(['evilish.org', 'evilish.org']);
  } finally {
    await engine.close();
  }
});
