/** Of a list as many as stand in a cell, and how many more there are: `22, 80, 443 and 5 more`. */
export function someOf(items: readonly (string | number)[], most = 10): string {
  const more = items.length - most;
  return `${items.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
