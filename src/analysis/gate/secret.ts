import { looksLikeEmail } from './email-in.ts';

/** What a URL holds that is nobody else's business, and where. Never what it is. */
export interface Secret {
  readonly what: 'a password' | 'a token' | 'a session id' | 'an e-mail address' | 'an identifier';
  /** The parameter's name, empty where it has none. */
  readonly name: string;
}

/** Whatever stands behind these is one, unless it is a yes or no. */
const PASSWORDS = new Set(['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'pass', 'pw', 'userpass']);

/** Words of names whose values are secret when they are no plain words: `?token=usdt` is a coin. */
const SESSIONS = new Set([
  'session',
  'sess',
  'sid',
  'sessionid',
  'sessid',
  'phpsessid',
  'jsessionid',
  'cfid',
  'cftoken',
]);
const TOKENS = new Set([
  ...['token', 'accesstoken', 'idtoken', 'authtoken', 'jwt', 'bearer', 'auth', 'authorization', 'apikey', 'appkey'],
  ...['secret', 'clientsecret', 'signature', 'sig', 'hmac', 'otp', 'totp', 'nonce', 'csrf', 'xsrf', 'credential'],
  ...['credentials', 'samlresponse', 'samlrequest'],
]);
/** Words that mean a secret only where what stands behind them is long: there are codes and keys of every kind. */
const LONG_TOKENS = new Set(['code', 'key', 'ticket', 'invite', 'invitation', 'reset', 'magic', 'verify', 'state']);
const YES_OR_NO = /^(?:.|true|false|yes|no|on|off)$/i;

/** Marks of campaigns and clicks: long, random, and about the link rather than about who has it. */
const CAMPAIGN =
  /^(?:utm_\w{1,30}|[gdfy]clid|gclsrc|fbclid|msclkid|twclid|ttclid|igshid|igsh|[gw]braid|srsltid|_g[al])$/;

/** Names of digests, whose values are as long as tokens and known to everybody who has the file. */
const DIGESTS = new Set([
  'hash',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'digest',
  'etag',
  'commit',
  'rev',
  'v',
  'ver',
  'integrity',
]);
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i;

const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

/** The head of a JSON object in base64, as every JWT has it. */
const ENCODED_OBJECT = /^eyJ[\w+/=.-]{13}/;

/** The words of `X-Amz-Security-Token`, `ASP.NET_SessionId` and `accessToken`, in small letters; and all of them as one. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return [...words, words.join('')];
}

/** Longer than words, shorter than sentences are without a space. */
function isLong(value: string): boolean {
  return value.length >= 20 && !/\s/.test(value);
}

/** Whether a value may be a secret where its name says that it is one: shorter ones are words and numbers of everyday. */
function isUnlikeAWord(value: string): boolean {
  return isLong(value) || (value.length >= 6 && /\d/.test(value) && !/\s/.test(value));
}

const SHORTEST_RANDOM = 16;
const FEWEST_CHANGES = 4;

/** Whether letters and digits are mixed as no text mixes them. */
function isRandom(piece: string): boolean {
  if (piece.length < SHORTEST_RANDOM) return false;
  let changes = 0;
  for (let at = 1; at < piece.length; at += 1) {
    const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';
    if (isDigit(piece[at]) !== isDigit(piece[at - 1])) changes += 1;
  }
  return changes >= FEWEST_CHANGES;
}

/** How deep URLs in parameters of URLs are looked into. */
const DEPTH = 3;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function secretOf(name: string, value: string, depth: number): Secret['what'] | undefined {
  if (value === '') return undefined;
  const words = wordsOf(name);
  const named = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (named(PASSWORDS) && !YES_OR_NO.test(value)) return 'a password';
  if (looksLikeEmail(value)) return 'an e-mail address';
  if (/^https?:/i.test(value)) return secretIn(value, depth - 1)?.what;
  if (CAMPAIGN.test(name.toLowerCase())) return undefined;
  if (isUnlikeAWord(value) && named(SESSIONS)) return 'a session id';
  if ((isUnlikeAWord(value) && named(TOKENS)) || (isLong(value) && named(LONG_TOKENS))) return 'a token';
  if (GUID.test(value)) return 'an identifier';
  if (named(DIGESTS) && DIGEST.test(value)) return undefined;
  return ENCODED_OBJECT.test(value) || value.split(/[^A-Za-z0-9]+/).some(isRandom) ? 'a token' : undefined;
}

/** Parameters of the query, and those that stand in the path behind a semicolon (RFC 3986, 3.3): `;jsessionid=…`. */
function parametersOf(text: string): string[] {
  const [address = ''] = text.split('#', 1);
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const inPath = path
    .split(';')
    .slice(1)
    .map((part) => part.split('/', 1)[0] ?? '');
  return [...inPath, ...(mark < 0 ? [] : address.slice(mark + 1).split(/[&;?]/))];
}

/**
 * The first parameter of a URL that looks as if it gave access to something or named somebody; undefined where none does.
 * The work grows with the length of the URL and no faster.
 */
export function secretIn(url: string, depth = DEPTH): Secret | undefined {
  if (depth === 0) return undefined;
  for (const parameter of parametersOf(url)) {
    const equals = parameter.indexOf('=');
    const name = decoded(equals < 0 ? '' : parameter.slice(0, equals));
    const what = secretOf(name, decoded(parameter.slice(equals + 1)), depth);
    if (what) return { what, name };
  }
  return undefined;
}
