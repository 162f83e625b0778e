import type { IndicatorType } from '../indicator.ts';
import { HIDDEN_SIGNS } from '../scan/notation-type.ts';
import { refang } from '../text/refang.ts';
import { unwrapped } from './unwrap.ts';

/** Full stops and at signs of East Asia, which input methods put in the place of the others (UTS 46, 2.3). */
const WIDE_DOT = /[\u3002\uff0e\uff61]/g;
const WIDE_AT = /[\uff20\ufe6b]/g;
/** `"Smith, Bob" <bob@…>` (RFC 5322, 3.4). */
const NAMED_ADDRESS = /^[^<>@]{1,256}<([^<>\s]+@[^<>\s]+)>$/;

/** Without what stands around it, refanged. */
export function bareValue(text: string): string {
  const shown = text.normalize('NFC').replace(HIDDEN_SIGNS, '').trim();
  const value = unwrapped(refang(unwrapped(NAMED_ADDRESS.exec(shown)?.[1] ?? shown)));
  return value.replace(/^mailto:/i, '');
}

/**
 * The value itself, then without a port, the slashes of a reference without a scheme, a zone, a subject or percent
 * escapes, as far as the type can have them.
 */
export function* spellings(value: string, type: IndicatorType): Generator<string> {
  yield value;
  if (type === 'url') {
    if (/^[a-z][a-z0-9+.-]*(?:%3a|:%2f)/i.test(value)) yield refang(decoded(value));
    if (/^\/\/[^/]/.test(value)) yield value.slice(2);
    return;
  }
  if (type === 'hash') {
    if (/^0x/i.test(value)) yield value.slice(2);
    return;
  }
  const narrow = value.replace(WIDE_DOT, '.');
  if (type === 'email') {
    const address = narrow.replace(WIDE_AT, '@').replace(/\?.*$/s, '');
    yield address;
    if (address.includes('%40')) yield decoded(address);
    return;
  }
  const host = narrow.replace(/^\/\/(?=[^/])/, '').replace(/:\d{1,5}$/, '');
  yield host.replace(/\.$/, '');
  const bracketed = /^\[([^\]]*)\]$/.exec(host)?.[1];
  if (bracketed !== undefined) yield bracketed;
  if (host.includes('%')) yield decoded(host);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
