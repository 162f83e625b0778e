import type { Part } from '../document.ts';
import type { Maker } from '../setting.ts';
import { BAIT_MAKERS } from './bait.ts';
import { CORE_MAKERS } from './core.ts';
import { OTHER_MAKERS } from './others.ts';
import { RARE_MAKERS } from './rare.ts';
import { REPORTED_MAKERS } from './reported.ts';
import { URL_MAKERS } from './urls.ts';

const MAKERS: Readonly<Record<string, Maker>> = {
  ...CORE_MAKERS,
  ...URL_MAKERS,
  ...RARE_MAKERS,
  ...OTHER_MAKERS,
  ...BAIT_MAKERS,
};

const MAKERS_OF_D: Readonly<Record<string, Maker>> = { ...MAKERS, ...REPORTED_MAKERS };

/** What the places of a part's frames are filled by: the fourth part has names of its own. */
export function makersOf(part: Part): Readonly<Record<string, Maker>> {
  return part === 'D' ? MAKERS_OF_D : MAKERS;
}
