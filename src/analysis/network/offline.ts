import type { Reach } from '../plugin.ts';

/** One for each way out: lists that are in use are kept by it. */
const TWINS = new WeakMap<Reach, Reach>();

/** The same way out, closed: nobody is asked, and lists are used as they are kept. */
export function offline<T extends Reach>(reach: T): T {
  if (reach.offline) return reach;
  const twin = (TWINS.get(reach) as T | undefined) ?? { ...reach, offline: true };
  TWINS.set(reach, twin);
  return twin;
}
