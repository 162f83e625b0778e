/** What is left of a quota in a cell: `992 of 1000`; nothing where the source does not say. */
export function left(quota: { readonly limit?: number; readonly remaining?: number } | undefined): string {
  if (quota?.remaining === undefined) return '';
  return quota.limit === undefined ? String(quota.remaining) : `${quota.remaining} of ${quota.limit}`;
}
