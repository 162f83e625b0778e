import type { Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';

const FORM = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** `malware--…` of STIX and `trace_…` are prefixes; a hyphen that hangs it on another word is not. */
const PATTERN = new RegExp(
  spelledOut(`(?:(?<![\\p{L}\\p{N}]-?)|(?<=\\\\[nrt]))${FORM}(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`),
  'gi',
);
const WHOLE = new RegExp(`^(?:urn:uuid:)?\\{?(${FORM})\\}?$`, 'i');
/** The nil and max UUIDs (RFC 9562, 5.9 and 5.10) identify nothing. */
const EMPTY = /^(?:[0-]+|[f-]+)$/;

function normal(text: string | undefined): string | undefined {
  const lower = text?.toLowerCase();
  return lower === undefined || EMPTY.test(lower) ? undefined : lower;
}

/** UUIDs and GUIDs. Normal form: lower case without braces (RFC 9562, 4). */
const uuid: Kind = {
  name: 'uuid',
  precedence: 70,
  scope: 'line',
  cue: /-[0-9a-f]{4}-[0-9a-f]{4}-/i,
  parse: (value) => normal(WHOLE.exec(value)?.[1]),
  find: (reading) => matchAll(reading, PATTERN, ([text]) => normal(text)),
};
export default uuid;
