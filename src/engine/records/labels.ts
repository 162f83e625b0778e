import { z } from 'zod';
import { PAPS, TLPS } from '../../analysis/gate/rules.ts';

/** Who may be told of an indicator: https://www.first.org/tlp/ */
export const tlp = z.enum(TLPS);

/** What may be done with an indicator: Permissible Actions Protocol. */
export const pap = z.enum(PAPS);

/** What an operation that asks sources says of its indicators; where it says nothing, the settings do. */
export const labels = { tlp: tlp.optional(), pap: pap.optional() };
