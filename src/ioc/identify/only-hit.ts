import { extractText } from '../extract.ts';
import { INDICATOR_TYPES, type Indicator, type IndicatorType } from '../indicator.ts';
import { normalise } from './normal.ts';

/** What may stand before a value besides quotes and brackets: what it is, in a word. */
const BEFORE =
  /^[\s"'`<([{\u200b-\u201f\ufeff]*(?:(md5|sha-?(?:1|256|512)|hash|urls?|uri|ip(?:v[46])?|domain|host(?:name)?|e-?mail|mailto)[ \t]?[:=][ \t]?)?["'`<([{]*$/i;
const AFTER = /^(?::\d{1,5})?[\s"'`>)\]},;.!?\u200b-\u201f\u2026\ufeff]*$/;

/**
 * The one indicator that extraction finds in a text which holds nothing else: it reads notations that free text alone
 * has, `evil [.] example`, `URL: http:\\evil.example\a`.
 */
export function onlyHit(text: string, type: IndicatorType | undefined): Indicator | undefined {
  const hits = extractText(text, { types: type ? [type] : INDICATOR_TYPES, includePrivate: true });
  const [hit] = hits;
  if (!hit || hits.length > 1) return undefined;
  const start = text.indexOf(hit.raw);
  const before = BEFORE.exec(text.slice(0, Math.max(0, start)));
  if (start < 0 || !before || !AFTER.test(text.slice(start + hit.raw.length))) return undefined;
  const label = before[1]?.toLowerCase().replace('-', '');
  if (hit.algorithm !== undefined && label !== undefined && label !== 'hash' && label !== hit.algorithm)
    return undefined;
  const found = hit.type as IndicatorType;
  const value = normalise(found, hit.value);
  return value === undefined ? undefined : { type: found, value };
}
