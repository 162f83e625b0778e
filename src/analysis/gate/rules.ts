import type { Indicator } from '../../ioc/index.ts';

/** Who may be told of a thing, from everybody to nobody else (FIRST, Traffic Light Protocol 2.0). */
export const TLPS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Tlp = (typeof TLPS)[number];

/**
 * What may be done with it, from anything to nothing that could be noticed outside (MISP taxonomy `PAP`, Permissible
 * Actions Protocol).
 */
export const PAPS = ['clear', 'green', 'amber', 'red'] as const;
export type Pap = (typeof PAPS)[number];

/** What holds of an indicator of which nothing is said. */
export const USUAL = { tlp: 'amber', pap: 'green' } as const satisfies { readonly tlp: Tlp; readonly pap: Pap };

/** Whether an indicator holds something that is internal. */
export type Internal = (indicator: Indicator) => boolean;

/** What holds of the indicators of a run. */
export interface GateRules {
  readonly tlp: Tlp;
  readonly pap: Pap;
  /** What is never told to anybody outside, whatever the rest says. */
  readonly internal: Internal;
  /** The most that a source may be told where the settings say so: `red` for an instance of one's own. */
  readonly ceiling?: (plugin: string) => Tlp | undefined;
}

/** What holds where nobody said anything. */
export const USUAL_RULES: GateRules = { ...USUAL, internal: () => false };
