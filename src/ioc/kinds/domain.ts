import { domainConfidence, hostEnding } from '../host/evidence.ts';
import type { Find, Kind } from '../kind.ts';
import { pattern } from '../letters.ts';
import { NAMED } from '../scan/features.ts';
import type { Reading } from '../scan/reading.ts';
import { without } from '../trim.ts';

/** Bounded labels, tried at the start of a word only: an unbroken run costs no more than its length. */
const NAME = pattern(
  'g',
)`(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62}(?:\.[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_-]{0,62})+`;

function* candidates(reading: Reading): Generator<Find> {
  for (const match of reading.text.matchAll(NAME)) {
    const find = judge(reading, match.index, match[0]);
    if (find) yield find;
  }
}

function judge(reading: Reading, index: number, matched: string): Find | undefined {
  // The digits of a percent escape belong to it: `%3Cevil.example`.
  const escaped = reading.text.charAt(index - 1) === '%' ? (/^(?:25)?[0-9a-f]{2}/i.exec(matched)?.[0].length ?? 0) : 0;
  const written = without(matched.slice(escaped), '', '-_');
  // Emphasis (`_evil.example_`), unlike the underscore of a service name.
  const name = matched.endsWith('_') ? without(written, '_', '') : written;
  const start = index + escaped + written.length - name.length;
  const end = start + name.length;
  const { text } = reading;
  const confidence = domainConfidence({
    name,
    mark: reading.mark(start, end),
    before: escaped > 0 ? '%' : text.charAt(start - 1),
    after: text.charAt(end),
    lead: start > 0 ? text.slice(Math.max(0, start - 48), start) : reading.lead(),
  });
  return confidence && { start, end, value: name.toLowerCase(), confidence };
}

const domain: Kind = {
  name: 'domain',
  precedence: 50,
  scope: 'token',
  needs: NAMED,
  cue: /[^.]\.[^.]/,
  parse: (value) => {
    const name = value.toLowerCase().replace(/\.$/, '');
    return hostEnding(name) === undefined ? undefined : name;
  },
  find: (reading) => [...candidates(reading)],
};
export default domain;
