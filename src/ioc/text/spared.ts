import email from '../kinds/email.ts';
import ip from '../kinds/ip.ts';
import { urlsIn } from '../kinds/url.ts';
import { readToken } from '../scan/line.ts';
import { WIDE_DOTS } from '../scan/notation-type.ts';
import type { Reading } from '../scan/reading.ts';
import type { Segment } from '../scan/segments.ts';
import { forEachToken, HAS_AT, HAS_COLON, type Token } from '../scan/tokens.ts';
import { authorityAt } from '../url/authority.ts';
import { schemeBefore } from '../url/scheme.ts';

/** Units or bytes `start` to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Before an address that is a link. */
const MAILTO = 'mailto:';

/**
 * The stretches of a line whose dots and at signs stay as they are: of a URL the user and what follows the authority,
 * of an e-mail address the local part. Indicators nested in them are not spared
 * (draft-grimminck-safe-ioc-sharing-11: file extensions, values and labels are never touched). In order.
 */
export function sparedIn({ buffer, start, end }: Segment): readonly Stretch[] {
  const spared: Stretch[] = [];
  const line = { start, end };
  const visit = (token: Token): void => {
    if ((token.flags & (HAS_AT | HAS_COLON)) === 0) return;
    const { first } = readToken(buffer, token, line);
    for (const stretch of sparedOf(first))
      spared.push({ start: first.from(stretch.start), end: first.to(stretch.end) });
  };
  forEachToken(buffer, visit, start, end);
  return spared;
}

/** The same in the units of a reading. */
function sparedOf(reading: Reading): readonly Stretch[] {
  const { text } = reading;
  const mails = email.cue.test(text) ? email.find(reading) : [];
  // Also those in the path of one without a scheme: it may be believed only once it is defanged.
  const urls = text.includes('://') ? urlsIn(reading).schemed : [];
  const spared: Stretch[] = [];
  let free = 0;
  for (const { start, end, host } of urls) {
    if (!host) continue;
    spared.push(...localsOf(mails, free, start));
    const user = text.indexOf('://', start) + 3;
    // A mark is judged by the signs beside it: these are left to it.
    if (host.start > user + 3) spared.push({ start: user + 1, end: host.start - 2 });
    spared.push(...between(live(reading, { start: host.end, end }, mails), host.end, end));
    free = end;
  }
  return [...spared, ...localsOf(mails, free, text.length)];
}

type Mails = ReturnType<typeof email.find>;

function localsOf(mails: Mails, from: number, to: number): readonly Stretch[] {
  return mails.flatMap(({ start, end, host }) =>
    host && start >= from && end <= to && host.start > start + 3 ? [{ start: start + 1, end: host.start - 2 }] : [],
  );
}

/** The parts of nested indicators that are not spared, in order and apart. */
function live(reading: Reading, { start, end }: Stretch, mails: Mails): readonly Stretch[] {
  const { text } = reading;
  const found: Stretch[] = [];
  for (let colon = text.indexOf('://', start); colon >= 0 && colon < end; colon = text.indexOf('://', colon + 3)) {
    const scheme = schemeBefore(text, colon);
    const word = scheme && wordStart(text, scheme.start, start);
    // `http://a://1`, `http://1a://1`: what stands right behind a scheme is a host with an empty port.
    const isHost = word !== undefined && text.startsWith('://', word - 3);
    const authority = scheme && !isHost && scheme.start >= start ? authorityAt(text, colon + 3) : undefined;
    if (word !== undefined && authority && authority.end <= end) {
      const last = text[authority.end - 1] === ':' ? authority.end - 1 : authority.end;
      found.push({ start: word, end: last });
    }
  }
  for (const mail of mails) {
    if (!mail.host || mail.start < start || mail.end > end) continue;
    const linked = text.slice(mail.start - MAILTO.length, mail.start).toLowerCase() === MAILTO;
    if (linked) found.push({ start: mail.start - MAILTO.length, end: mail.start + 1 });
    found.push({ start: mail.host.start - 2, end: mail.end });
  }
  if (ip.cue.test(text)) found.push(...ip.find(reading).filter((one) => one.start >= start && one.end <= end));
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Where the run of letters and digits begins that the scheme ends: brackets inside a word are none of a scheme. A dot or
 * a bracket before it tells that it is none.
 */
function wordStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && /[A-Za-z0-9+-]/.test(text.charAt(start - 1))) start--;
  return start > least && `._]${WIDE_DOTS}`.includes(text.charAt(start - 1)) ? start - 1 : start;
}

/** What is left of units `start` to `end` without some stretches. */
function between(taken: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  const left: Stretch[] = [];
  let at = start;
  for (const one of taken) {
    if (one.start > at) left.push({ start: at, end: one.start });
    at = Math.max(at, one.end);
  }
  if (at < end) left.push({ start: at, end });
  return left;
}
