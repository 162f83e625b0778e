import { fieldAt, textOf } from '../fields.ts';
import type { Format } from '../format.ts';

/**
 * Cells that a spreadsheet would run as a formula get a leading apostrophe (OWASP, "CSV Injection"). A plain negative
 * number and a lone hyphen stay as they are.
 */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-(?:\d+(?:\.\d+)?)?$/.test(text) ? `'${text}` : text;
}

/** RFC 4180: quoted where needed, quotes doubled, records end with CRLF. */
function record(cells: readonly string[]): string {
  const quoted = cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

const csv: Format = {
  name: 'csv',
  about: 'comma-separated values with a head line, safe to open in a spreadsheet',
  head: (view) => record(view.columns.map((column) => column.path)),
  row: (item, view) => record(view.columns.map((column) => guarded(textOf(fieldAt(item, column.path))))),
};
export default csv;
