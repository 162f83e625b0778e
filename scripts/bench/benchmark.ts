/** Something measured against a limit that holds on any machine: a ratio of two things measured in the same run. */
export interface Benchmark {
  readonly name: string;
  /** How much text it works through, in megabytes, unless `--size` says otherwise. */
  readonly size?: number;
  /** Prints its table; gives whether everything is within its limit. */
  run(megabytes: number): boolean | Promise<boolean>;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Lines of a table: the first column to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
        .join('')
        .trimEnd(),
    );
  }
}
