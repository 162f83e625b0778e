import { Failure } from '../../shared/failure.ts';
import { seconds, utc } from '../../shared/time.ts';

/**
 * The time that `--expires` means, as UTC: a duration from `now` (`30d`), a date (its beginning, UTC) or a whole time.
 * @throws Failure `usage`
 */
export function expiresAt(text: string, now: Date): string {
  if (/^\d+[smhd]$/.test(text)) return utc(new Date(now.getTime() + seconds(text, '--expires') * 1000));
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const at = isTime ? new Date(text) : new Date(Number.NaN);
  // Date rolls 31 February over to March.
  const real = !Number.isNaN(at.getTime()) && (text.length > 10 || utc(at).startsWith(text));
  if (!real) throw new Failure('usage', `--expires: '${text}' is no time`, '30d, or a date such as 2027-01-01');
  if (at <= now) throw new Failure('usage', `--expires: ${text} is past`, 'give a later time');
  return utc(at);
}
