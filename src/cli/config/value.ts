import type { Effective, Value } from '../../config/index.ts';
import { mask, parseReference, showReference } from '../../config/index.ts';

/** A value as it may be shown: of a secret where it lies, or at most its last four characters. */
export function shownValue({ setting, raw }: Effective): Value | undefined {
  if (raw !== undefined && setting.show) return setting.show(String(raw));
  if (raw === undefined || !setting.secret) return raw;
  const reference = parseReference(String(raw));
  return reference.kind === 'literal' ? mask(reference.target) : showReference(reference);
}
