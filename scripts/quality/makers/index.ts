import type { Maker } from '../setting.ts';
import { BAIT_MAKERS } from './bait.ts';
import { CORE_MAKERS } from './core.ts';
import { OTHER_MAKERS } from './others.ts';

export const MAKERS: Readonly<Record<string, Maker>> = { ...CORE_MAKERS, ...OTHER_MAKERS, ...BAIT_MAKERS };
