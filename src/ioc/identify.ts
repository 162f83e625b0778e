import { hostEnding } from './host/evidence.ts';
import { asciiHost } from './host/idn.ts';
import { parseIpv4 } from './host/ipv4.ts';
import { INDICATOR_TYPES, type Indicator, type IndicatorType } from './indicator.ts';
import kinds from './kinds/index.gen.ts';
import type { ObservableType } from './observable.ts';
import { MAX_INDICATOR } from './scan/segments.ts';
import { refang } from './text/refang.ts';
import { unmaskScheme } from './text/schemes.ts';
import { without } from './trim.ts';

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

/**
 * Reads one value as a user typed it: defanged, in upper case, as A-labels or in Unicode, percent-encoded, with a
 * port, in `<>` or quotes. Without a type the value decides; with one it has to fit.
 */
export function identify(text: string, type?: IndicatorType): Indicator | Misfit {
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

function parse(type: ObservableType, value: string): string | undefined {
  return kinds.find((kind) => kind.name === type)?.parse(value);
}

const OPENING = '<"\'`\u201c\u2018';
const CLOSING = '>"\'`\u201d\u2019,;';

/** Without what stands around it, refanged. */
function bareValue(text: string): string {
  const value = refang(without(text.normalize('NFC').trim(), OPENING, CLOSING).trim());
  return value.replace(/^mailto:/i, '').replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}

/** The value itself, then without a port, a final dot or percent escapes, as far as the type can have them. */
function* spellings(value: string, type: IndicatorType): Generator<string> {
  yield value;
  if (type === 'url' || type === 'email') {
    if (/^[a-z][a-z0-9+.-]*%3a/i.test(value) || (type === 'email' && value.includes('%40'))) yield decoded(value);
    return;
  }
  if (value.includes('%')) yield decoded(value);
  const host = value.replace(/:\d{1,5}$/, '').replace(/\.$/, '');
  if (host !== value && type !== 'hash') yield host;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The form that is stored: hosts as A-labels. */
function normalise(type: IndicatorType, value: string): string | undefined {
  if (type === 'url') return normaliseUrl(value);
  if (type === 'hash' || type === 'ip') return parse(type, value);
  const at = value.lastIndexOf('@') + 1;
  if (type === 'domain' && at > 0) return undefined;
  const host = asciiHost(value.slice(at));
  return host && parse(type, value.slice(0, at) + host);
}

/** A host, maybe a port, and a path or query. */
const BARE_URL = /^([^\s/?#:@[\]]+)((?::\d{1,5})?[/?#]\S*)$/;

/** `evil.example/login`, as extraction reports a defanged name with a path. No scheme is invented. */
function normaliseBareUrl(value: string): string | undefined {
  const [, host = '', rest = ''] = BARE_URL.exec(value) ?? [];
  if (parseIpv4(host) !== undefined) return parse('cidr', value) === undefined ? host + rest : undefined;
  const ascii = asciiHost(host);
  return ascii !== undefined && hostEnding(ascii) === 'known' ? ascii + rest : undefined;
}

function normaliseUrl(value: string): string | undefined {
  const colon = value.indexOf('://');
  const bare = normaliseBareUrl(value);
  if (bare !== undefined) return bare;
  const scheme = value.slice(0, Math.max(0, colon));
  const spelled = colon > 0 ? `${unmaskScheme(scheme) ?? scheme}${value.slice(colon)}` : value;
  const normal = parse('url', spelled);
  if (!normal) return undefined;
  // Only the host may have other letters than ASCII in its stored form.
  return normal.replace(/^([^:]+:\/\/(?:[^/?#@]*@)?)([^/?#:[\]]+)/, (whole, front: string, host: string) => {
    const ascii = asciiHost(host);
    return ascii ? front + ascii : whole;
  });
}
