import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

const FORM = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const PATTERN = new RegExp(spelledOut(`(?<![\\p{L}\\p{N}_-])${FORM}(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`), 'gi');
const WHOLE = new RegExp(`^\\{?(${FORM})\\}?$`, 'i');
/** The nil and max UUIDs of RFC 9562 identify nothing. */
const EMPTY = /^([0f-])+$/;

function normal(text: string | undefined): string | undefined {
  const lower = text?.toLowerCase();
  return lower === undefined || (EMPTY.test(lower) && new Set(lower).size === 2) ? undefined : lower;
}

const uuid: Kind = {
  name: 'uuid',
  precedence: 70,
  scope: 'line',
  cue: /-[0-9a-f]{4}-/i,
  parse: (value) => normal(WHOLE.exec(value)?.[1]),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => normal(text)),
};
export default uuid;
