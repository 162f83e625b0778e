import { normalise, parse } from './identify/normal.ts';
import { onlyHit } from './identify/only-hit.ts';
import { bareValue, spellings } from './identify/spellings.ts';
import { INDICATOR_TYPES, type Indicator, type IndicatorType } from './indicator.ts';
import type { ObservableType } from './observable.ts';
import { MAX_INDICATOR } from './scan/segments.ts';

/** Why a value is no indicator, in one line; `found` names the other type of observable it is. */
export interface Misfit {
  readonly problem: string;
  readonly found?: ObservableType;
}

const ARTICLES: Readonly<Record<IndicatorType, string>> = {
  ip: 'IP address',
  domain: 'domain',
  url: 'URL',
  hash: 'MD5, SHA-1, SHA-256 or SHA-512',
  email: 'e-mail address',
};
/** The order in which a value is tried when no type is given: the narrowest spelling first. */
const TRIED: readonly IndicatorType[] = ['ip', 'hash', 'url', 'email', 'domain'];
const OTHERS: readonly ObservableType[] = [
  'cidr',
  'cve',
  'asn',
  'mac',
  'attack',
  'uuid',
  'eth',
  'btc',
  'xmr',
  'ssdeep',
];

/** What was read last: on its way an indicator is read several times, by whoever takes it in and by whoever analyzes it. */
const recent = new Map<string, Indicator | Misfit>();
const RECENT = 512;
const LONGEST_KEPT = 512;

/**
 * Reads one value as a user typed or pasted it: defanged, in upper case, as A-labels or in Unicode, percent-encoded, with
 * a port, in brackets or quotes, with a label. Without a type the value decides; with one it has to fit.
 */
export function identify(text: string, type?: IndicatorType): Indicator | Misfit {
  const key = `${type ?? ''} ${text}`;
  const known = recent.get(key);
  if (known) return known;
  if (recent.size >= RECENT) recent.clear();
  const found = identified(text, type);
  if (text.length <= LONGEST_KEPT) recent.set(key, found);
  return found;
}

function identified(text: string, type: IndicatorType | undefined): Indicator | Misfit {
  if (text.length > MAX_INDICATOR) {
    return { problem: `'${shortened(text)}' is longer than ${MAX_INDICATOR} characters, so it is no indicator` };
  }
  const value = bareValue(text);
  if (value === '') return { problem: 'the value is empty' };
  for (const candidate of type ? [type] : TRIED) {
    for (const spelling of spellings(value, candidate)) {
      const normal = normalise(candidate, spelling);
      if (normal !== undefined) return { type: candidate, value: normal };
    }
  }
  const hit = onlyHit(text.normalize('NFC'), type);
  if (hit) return hit;
  const shown = shortened(value);
  const found = OTHERS.find((other) => parse(other, value) !== undefined);
  if (found)
    return {
      problem: `'${shown}' is ${otherArticle(found)} ${found.toUpperCase()}${type ? `, no ${ARTICLES[type]}` : ''}`,
      found,
    };
  if (type) {
    const real = identify(text);
    if ('type' in real)
      return { problem: `'${shown}' is no ${ARTICLES[type]} but ${withArticle(real.type)}`, found: real.type };
    return { problem: `'${shown}' is no ${ARTICLES[type]}` };
  }
  return { problem: `'${shown}' is no ${INDICATOR_TYPES.map((name) => ARTICLES[name]).join(', no ')}` };
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value;
}

/** `an ASN`, `an XMR`, `a CVE`. */
function otherArticle(type: ObservableType): string {
  return /^(?:as|at|x|e|ss)/.test(type) ? 'an' : 'a';
}

function withArticle(type: IndicatorType): string {
  return `${/^[aeIM]/.test(ARTICLES[type]) ? 'an' : 'a'} ${ARTICLES[type]}`;
}
