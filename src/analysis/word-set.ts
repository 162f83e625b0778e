/** The words of a table written in lines, for quick look-up. */
export function wordSet(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}
