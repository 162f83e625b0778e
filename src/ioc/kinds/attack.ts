import type { Find, Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import type { Reading } from '../scan/reading.ts';

/**
 * Numbers that MITRE gives: techniques from T0800 (industrial) and T1001 on with their sub-techniques, tactics, and the
 * groups, software, mitigations, campaigns and data sources, whose short forms other catalogues have too.
 */
const TECHNIQUE = 'T(?:0[89]|1[0-7])\\d\\d(?:\\\\?[./]\\d{3})?|TA0[01]\\d\\d';
const OTHER = '[GS][01]\\d{3}|M[01]\\d{3}|C00\\d\\d|DS00\\d\\d';
const PATTERN = new RegExp(
  spelledOut(
    `(?:(?<![\\p{L}\\p{N}_.-])|(?<=\\\\[nrt])|(?<=attack\\.))(?:${TECHNIQUE}|${OTHER})(?![\\p{L}\\p{N}_]|[.:-]\\d)`,
  ),
  'gi',
);
/** What a line says that means them. */
const CONTEXT = /att&(?:amp;)?ck|attack|mitre|intrusion-set/i;
const SIGMA_TAG = /attack\.$/;

function* numbers({ text }: Reading): Generator<Find> {
  let spoken: boolean | undefined;
  for (const match of text.matchAll(PATTERN)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const value = parse(written.replace(/\\?\//, '.'));
    if (value === undefined) continue;
    const tagged = SIGMA_TAG.test(text.slice(Math.max(0, start - 7), start));
    // `the group (G0016)`: in brackets right after what it numbers.
    const bracketed = /^[GS]/.test(written) && /^[([]/.test(text.charAt(start - 1)) && /^[)\]]/.test(text.charAt(end));
    if (!tagged && !bracketed && (!/^T/.test(value) || !/^[A-Z]/.test(written))) {
      spoken ??= CONTEXT.test(text);
      if (!spoken) continue;
    }
    yield { start, end, value, confidence: bracketed ? 'medium' : 'high' };
  }
}

/** T1000 was never given: the numbers start at T1001. */
function parse(value: string): string | undefined {
  const upper = value.toUpperCase();
  return WHOLE.test(upper) && upper !== 'T1000' ? upper : undefined;
}
const WHOLE = new RegExp(`^(?:${TECHNIQUE.replace('\\\\?[./]', '\\.')}|${OTHER})$`);

/**
 * Identifiers of MITRE ATT&CK (attack.mitre.org/resources, `ID` of each object). Normal form: upper case, a
 * sub-technique behind a dot. Groups, software and the like only where the text speaks of ATT&CK, or in brackets.
 */
const attack: Kind = {
  name: 'attack',
  precedence: 70,
  scope: 'line',
  cue: /(?:T[01]|TA0|[GS][01]|M[01]|C0|DS0)\d\d|att(?:ack\.[a-z]|&)/i,
  parse,
  find: (reading) => [...numbers(reading)],
};
export default attack;
