export { isBroad } from './broad.ts';
export { askedName, type Change, type Fault, isSame, merged, readChange } from './change.ts';
export { DECISION_FIELDS, type Decision, type TriageEntry } from './entry.ts';
export { packageFields } from './package.ts';
