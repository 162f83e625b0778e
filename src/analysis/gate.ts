import type { Indicator } from '../ioc/index.ts';
import { type GateRules, PAPS, type Pap, TLPS, type Tlp } from './gate/rules.ts';
import { specialUse } from './gate/special-use.ts';
import type { SkipReason } from './network/source-error.ts';
import type { Egress, Plugin } from './plugin.ts';

/** Why a source may not be told, with the flag that would allow it where there is one. */
export interface Held {
  readonly reason: Extract<SkipReason, 'tlp' | 'pap' | 'internal_ioc'>;
  readonly hint: string;
}

/** What a source may be told of one indicator. */
export interface Gate {
  /** Why a source may not be told of it; undefined when it may. */
  held(plugin: Pick<Plugin, 'name' | 'egress'>): Held | undefined;
  /**
   * Why nothing at all is to leave this machine while it is looked at, not even a question for a list; undefined when
   * lists may be fetched.
   */
  silence(): Held | undefined;
}

interface Most {
  readonly tlp: Tlp;
  readonly pap: Pap;
  /** What is done, in front of `takes`. */
  readonly deed: string;
}

/** Up to where each way of asking is right. */
const MOST: Readonly<Record<Egress, Most>> = {
  none: { tlp: 'red', pap: 'red', deed: 'looking it up here' },
  own: { tlp: 'amber+strict', pap: 'red', deed: 'asking an instance of your own' },
  dns: { tlp: 'amber', pap: 'green', deed: 'asking name servers' },
  lookup: { tlp: 'amber', pap: 'amber', deed: 'looking it up' },
  'submit-private': { tlp: 'green', pap: 'green', deed: 'handing it over' },
  'submit-public': { tlp: 'clear', pap: 'clear', deed: 'handing it over where everybody can read it' },
};

/** To whom nothing is told that is not known there already. */
const INSIDE: readonly Egress[] = ['none', 'own'];

function exceeds<T>(words: readonly T[], word: T, most: T): boolean {
  // A word that is none counts as the strictest.
  const rank = (each: T): number => (words.includes(each) ? words.indexOf(each) : words.length);
  return rank(word) > rank(most);
}

/** `TLP:AMBER or less`; there is nothing below the first word. */
function atMost(label: string, word: string): string {
  return `${label}:${word.toUpperCase()}${word === 'clear' ? '' : ' or less'}`;
}

/** The settings may lower what any source is told, and raise it for an instance of one's own. */
function tlpFor({ name, egress }: Pick<Plugin, 'name' | 'egress'>, { ceiling }: GateRules): Tlp {
  const { tlp } = MOST[egress];
  const set = ceiling?.(name);
  if (set === undefined) return tlp;
  return egress === 'own' || !exceeds(TLPS, set, tlp) ? set : tlp;
}

function heldByLabels(plugin: Pick<Plugin, 'name' | 'egress'>, rules: GateRules): Held | undefined {
  const most = { ...MOST[plugin.egress], tlp: tlpFor(plugin, rules) };
  const over = {
    tlp: exceeds(TLPS, rules.tlp, most.tlp),
    pap: exceeds(PAPS, rules.pap, most.pap),
  };
  if (!over.tlp && !over.pap) return undefined;
  const takes = [over.tlp && atMost('TLP', most.tlp), over.pap && atMost('PAP', most.pap)].filter(Boolean);
  const flags = [over.tlp && `--tlp ${most.tlp}`, over.pap && `--pap ${most.pap}`].filter(Boolean);
  const hint = `${most.deed} takes ${takes.join(' and ')}: ${flags.join(' ')}`;
  return { reason: over.tlp ? 'tlp' : 'pap', hint };
}

/**
 * What may be told of an indicator, and to whom. What is internal is told to nobody outside, whatever else is said;
 * otherwise the way of asking has to be right for the indicator's TLP and PAP.
 */
export function gateOf(indicator: Indicator, rules: GateRules): Gate {
  let known: { readonly why: Held | undefined } | undefined;
  const inside = (): Held | undefined => {
    if (!known) {
      const why = rules.internal(indicator) ? 'on the list of what is internal' : specialUse(indicator);
      known = { why: why ? { reason: 'internal_ioc', hint: `${why}: never sent to anybody outside` } : undefined };
    }
    return known.why;
  };
  return {
    held: (plugin) => (INSIDE.includes(plugin.egress) ? undefined : inside()) ?? heldByLabels(plugin, rules),
    silence: () =>
      inside() ??
      (rules.tlp === 'red' ? { reason: 'tlp', hint: 'nothing is fetched at TLP:RED: --tlp amber+strict' } : undefined),
  };
}
