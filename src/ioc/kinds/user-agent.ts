import { agentEnd, CLIENT } from '../agent/grammar.ts';
import { labelledAgents } from '../agent/labelled.ts';
import type { Find, Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { enclosureOf } from '../path/enclosure.ts';

const START = new RegExp(spelledOut(`(?:(?<![\\p{L}\\p{N}_./-])|(?<=\\\\[nrt]))${CLIENT}`), 'g');
const CUE = /[A-Za-z]\\?\/v?\d|user[-_ .]?agent|\s-A\s?["']|" \d{3} [\d-]/i;
const MAX_AGENT = 1024;

function* agents(text: string): Generator<Find> {
  for (const { start, end } of labelledAgents(text)) yield found(text, start, end, 'high');
  for (const match of text.matchAll(START)) {
    const start = match.index;
    const enclosure = enclosureOf(text, start);
    const whole = enclosure && (enclosure.by === 'quotes' || enclosure.by === 'element') ? enclosure.end : 0;
    if (whole > start) yield found(text, start, whole, 'high');
    // The W3C log format of IIS writes spaces as plus signs.
    else if (/^[^\s+]{3,40}\+[(\w]/.test(text.slice(start, start + 64)))
      yield found(text, start, agentEnd(text, start, '+'), 'high');
    else {
      const end = agentEnd(text, start, ' ');
      yield found(text, start, end > start ? end : start + match[0].replace(/[._-]+$/, '').length, 'high');
    }
  }
}

function found(text: string, start: number, end: number, confidence: Find['confidence']): Find {
  const written = text.slice(start, end);
  const plus = !written.includes(' ') && /\/[\w.]+\+\(/.test(written);
  const value = (plus ? written.replace(/\+(\+?)/g, ' $1') : written).replace(/\\(["'/])/g, '$1').trim();
  return { start, end, value, confidence };
}

/** Any line of visible characters can be one: a field's value (RFC 9110, 5.5). */
function parse(value: string): string | undefined {
  return value.length <= MAX_AGENT &&
    /^[^\x00-\x20\x7f-\x9f](?:[^\x00-\x1f\x7f-\x9f]*[^\x00-\x20\x7f-\x9f])?$/.test(value)
    ? value
    : undefined;
}

/**
 * What a client calls itself in requests (`User-Agent`, RFC 9110, 10.1.5): products and comments in running text, the
 * whole value behind a label and in quotes. Normal form: as sent, without the escapes of JSON and the plus signs of IIS.
 */
const userAgent: Kind = {
  name: 'user_agent',
  precedence: 90,
  holds: new Set(['url', 'domain', 'email']),
  scope: 'line',
  cue: CUE,
  parse,
  find: ({ text }) => [...agents(text)].filter(({ value }) => parse(value) !== undefined),
};
export default userAgent;
