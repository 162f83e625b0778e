import { setTimeout as timer } from 'node:timers/promises';
import type { Sleep } from '../../src/shared/time.ts';

/** Waits as long as it is told to, a hundred times faster: as many tries as ever, in milliseconds. */
export const quicker: Sleep = (ms, signal) => timer(ms / 100, undefined, { signal });
