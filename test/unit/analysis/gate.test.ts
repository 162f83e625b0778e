import { describe, expect, test } from 'vitest';
import { internalEntries } from '../../../src/analysis/gate/entries.ts';
import { PAPS, type Pap, TLPS, type Tlp } from '../../../src/analysis/gate/rules.ts';
import { type Egress, type GateRules, gateOf, internalList } from '../../../src/analysis/index.ts';
import type { Indicator } from '../../../src/ioc/index.ts';

const PUBLIC: Indicator = { type: 'domain', value: 'evilish.org' };

function rules(over: Partial<GateRules> = {}, internal = ''): GateRules {
  return { tlp: 'clear', pap: 'clear', internal: internalList(internalEntries(internal)), ...over };
}

function held(egress: Egress, over: Partial<GateRules> = {}, indicator = PUBLIC) {
  return gateOf(indicator, rules(over)).held({ name: 'source', egress });
}

/** Written out, as the table of what is right is: every pair that is not here is held back. */
const RIGHT: Readonly<Record<Egress, { readonly tlps: readonly Tlp[]; readonly paps: readonly Pap[] }>> = {
  none: { tlps: ['clear', 'green', 'amber', 'amber+strict', 'red'], paps: ['clear', 'green', 'amber', 'red'] },
  own: { tlps: ['clear', 'green', 'amber', 'amber+strict'], paps: ['clear', 'green', 'amber', 'red'] },
  dns: { tlps: ['clear', 'green', 'amber'], paps: ['clear', 'green'] },
  lookup: { tlps: ['clear', 'green', 'amber'], paps: ['clear', 'green', 'amber'] },
  'submit-private': { tlps: ['clear', 'green'], paps: ['clear', 'green'] },
  'submit-public': { tlps: ['clear'], paps: ['clear'] },
};

const EGRESSES = Object.keys(RIGHT) as readonly Egress[];

describe.each(EGRESSES)('%s', (egress) => {
  test.each(TLPS.flatMap((tlp) => PAPS.map((pap) => [tlp, pap] as const)))('TLP:%s PAP:%s', (tlp, pap) => {
    const { tlps, paps } = RIGHT[egress];
    const reason = !tlps.includes(tlp) ? 'tlp' : !paps.includes(pap) ? 'pap' : undefined;
    expect(held(egress, { tlp, pap })?.reason).toBe(reason);
  });

  test('the flags in the hint are those that would allow it', () => {
    for (const tlp of TLPS)
      for (const pap of PAPS) {
        const hint = held(egress, { tlp, pap })?.hint;
        if (hint === undefined) continue;
        const [, asTlp] = /--tlp (\S+)/.exec(hint) ?? [];
        const [, asPap] = /--pap (\S+)/.exec(hint) ?? [];
        const allowed = { tlp: (asTlp ?? tlp) as Tlp, pap: (asPap ?? pap) as Pap };
        expect(held(egress, allowed)).toBeUndefined();
      }
  });
});

test('the usual labels let look-ups through and nothing that hands over', () => {
  const usual = { tlp: 'amber', pap: 'green' } as const;
  expect(EGRESSES.filter((egress) => held(egress, usual) === undefined)).toEqual(['none', 'own', 'dns', 'lookup']);
});

test('a word that is none is stricter than all of them', () => {
  expect(held('lookup', { tlp: 'AMBER' as Tlp })?.reason).toBe('tlp');
  expect(held('lookup', { pap: '' as Pap })?.reason).toBe('pap');
});

test('the hint names what it takes', () => {
  expect(held('lookup', { tlp: 'red' })).toEqual({
    reason: 'tlp',
    hint: 'looking it up takes TLP:AMBER or less: --tlp amber',
  });
  expect(held('submit-public', { tlp: 'amber', pap: 'green' })?.hint).toBe(
    'handing it over where everybody can read it takes TLP:CLEAR and PAP:CLEAR: --tlp clear --pap clear',
  );
});

describe('the most that a source may be told', () => {
  const at = (egress: Egress, most: Tlp, tlp: Tlp) => held(egress, { tlp, ceiling: () => most })?.reason;

  test('an instance of one’s own may be told everything, when the settings say so', () => {
    expect(at('own', 'red', 'red')).toBeUndefined();
    expect(at('own', 'green', 'amber')).toBe('tlp');
  });

  test('others may be told less and never more', () => {
    expect(at('lookup', 'green', 'amber')).toBe('tlp');
    for (const egress of ['dns', 'lookup', 'submit-private', 'submit-public'] as const)
      expect(at(egress, 'red', 'red')).toBe('tlp');
  });
});

describe('what is internal', () => {
  const inside: Indicator = { type: 'ip', value: '10.0.0.1' };

  test.each(EGRESSES)('%s', (egress) => {
    const why = held(egress, {}, inside);
    if (egress === 'none' || egress === 'own') expect(why).toBeUndefined();
    else
      expect(why).toEqual({
        reason: 'internal_ioc',
        hint: 'private address (RFC 1918): never sent to anybody outside',
      });
  });

  test('goes before labels, and its hint names no flag', () => {
    const gate = gateOf(PUBLIC, rules({ tlp: 'red', pap: 'red' }, 'evilish.org'));
    const why = gate.held({ name: 'x', egress: 'submit-public' });
    expect(why?.reason).toBe('internal_ioc');
    expect(why?.hint).not.toMatch(/--/);
  });

  test('stands under the label for an instance of one’s own', () => {
    expect(held('own', { tlp: 'red' }, inside)?.reason).toBe('tlp');
  });
});

test('at TLP:RED, and for what is internal, not even lists are fetched', () => {
  const silent = (indicator: Indicator, tlp: Tlp) => gateOf(indicator, rules({ tlp })).silence()?.reason;
  expect(silent(PUBLIC, 'amber+strict')).toBeUndefined();
  expect(silent(PUBLIC, 'red')).toBe('tlp');
  expect(silent({ type: 'domain', value: 'host.corp' }, 'clear')).toBe('internal_ioc');
});
