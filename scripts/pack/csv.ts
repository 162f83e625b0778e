import { readFile } from 'node:fs/promises';

/** An inclusive range of addresses, as numbers, with what the source says of it. */
export interface Range<T> {
  readonly start: bigint;
  readonly end: bigint;
  readonly value: T;
}

/** A CSV field without its quotes (RFC 4180: a quote inside is doubled). */
function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/**
 * The ranges of one of the packages' `-num.csv` files: `start,end,rest` with decimal numbers.
 * @param parse what to make of the text behind the second comma, its fields with commas still quoted.
 */
export async function readRanges<T>(path: string, parse: (rest: string) => T): Promise<Range<T>[]> {
  const ranges: Range<T>[] = [];
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const first = line.indexOf(',');
    const second = line.indexOf(',', first + 1);
    if (second < 0) continue;
    const [start, end] = [BigInt(line.slice(0, first)), BigInt(line.slice(first + 1, second))];
    ranges.push({ start, end, value: parse(line.slice(second + 1).trimEnd()) });
  }
  return ranges;
}

/** `13335,"Cloudflare, Inc."` as number and name. */
export function parseSystem(rest: string): { asn: number; name: string } {
  const comma = rest.indexOf(',');
  return { asn: Number(rest.slice(0, comma)), name: unquoted(rest.slice(comma + 1)) };
}
