/**
 * A text without the signs of `before` at its start and those of `after` at its end. Not by a pattern like `[,;]+$`,
 * which is tried anew at every sign of a run that does not reach the end: quadratic in what an attacker wrote.
 */
export function without(text: string, before: string, after: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && before.includes(text.charAt(start))) start++;
  while (end > start && after.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
