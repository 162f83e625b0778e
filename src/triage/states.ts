import { nearest } from '../shared/nearest.ts';
import { TRIAGE_STATES, type TriageState } from './entry.ts';

/**
 * Words of other tools and of the Socket API's own prose, by what their effect is here. To acknowledge is to keep an
 * alert in sight without telling the developers; to escalate is to make it stop the build, the only thing louder than the
 * usual warning; what is allowed is shown nowhere. `error` and `defer` are what other parts of that API call two states.
 */
const MEANT: ReadonlyMap<string, TriageState> = new Map([
  ['acknowledge', 'monitor'],
  ['acknowledged', 'monitor'],
  ['escalate', 'block'],
  ['escalated', 'block'],
  ['allow', 'ignore'],
  ['allowed', 'ignore'],
  ['error', 'block'],
  ['defer', 'inherit'],
]);

/** The state that a word which is none most likely means. */
export function meantState(word: string): TriageState | undefined {
  const lower = word.trim().toLowerCase();
  const known = TRIAGE_STATES.find((state) => state === lower || state === nearest(lower, TRIAGE_STATES));
  return MEANT.get(lower) ?? known;
}
