import type { Maker } from '../setting.ts';
import { BAIT_MAKERS } from './bait.ts';
import { CORE_MAKERS } from './core.ts';
import { OTHER_MAKERS } from './others.ts';
import { RARE_MAKERS } from './rare.ts';
import { URL_MAKERS } from './urls.ts';

export const MAKERS: Readonly<Record<string, Maker>> = {
  ...CORE_MAKERS,
  ...URL_MAKERS,
  ...RARE_MAKERS,
  ...OTHER_MAKERS,
  ...BAIT_MAKERS,
};
