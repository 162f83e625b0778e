import { confusablesMap } from 'confusables';

/** Signs and the Latin letters they are taken for (UTS #39); imported for names beyond ASCII only. */
export const lookAlikes: ReadonlyMap<string, string> = confusablesMap;
