import { z } from 'zod';
import { PAPS, TLPS } from '../../analysis/gate/rules.ts';

/** Who may be told of an indicator: https://www.first.org/tlp/ */
export const tlp = z.enum(TLPS);

/** What may be done with an indicator: Permissible Actions Protocol. */
export const pap = z.enum(PAPS);
