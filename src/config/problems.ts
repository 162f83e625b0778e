import { Failure } from '../shared/failure.ts';
import { type Document, valuesOf } from './document.ts';
import { checked, type Effective } from './layers.ts';
import { settingOf } from './settings.ts';

/** Something wrong with the settings, and what puts it right: a line each. */
export interface Problem {
  readonly message: string;
  readonly repair: string;
}

/** The values of a profile in the settings file that nothing reads: slips of a hand, keys in the wrong file. */
export function strays(document: Document, profile: string, path: string): readonly Problem[] {
  return Object.keys(valuesOf(document, profile)).flatMap((key) => {
    const setting = settingOf(key);
    if (setting && !setting.secret) return [];
    const why = setting ? 'is a key and does not belong there' : 'is no setting';
    const message = `${path}: ${JSON.stringify(key)} ${why}, so it has no effect`;
    return [{ message, repair: `remove it with: socctl config unset ${key}` }];
  });
}

/** The values that a setting does not take, wherever they come from. */
export function invalidValues(settings: readonly Effective[]): readonly Problem[] {
  return settings.flatMap((found) => {
    if (found.setting.secret) return [];
    try {
      checked(found);
      return [];
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return [{ message: error.message, repair: error.hint ?? `remove it with: socctl config unset ${found.key}` }];
    }
  });
}
