export { isBroad } from './broad.ts';
export { askedName, type Change, isSame, merged, readChange } from './change.ts';
export { DECISION_FIELDS, type Decision, type TriageEntry } from './entry.ts';
export { packageFields } from './package.ts';
