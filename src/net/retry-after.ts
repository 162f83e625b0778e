/** The longest wait a header may ask for, in seconds: a day. */
const LONGEST = 86_400;

/**
 * Whole seconds in a `Retry-After` header, which holds seconds or a date (RFC 9110, section 10.2.3), at least 1;
 * undefined when there is none or it says nothing sensible.
 */
export function retryAfterSeconds(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.getTime()) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(LONGEST, Math.max(1, seconds));
}
