/** Longest parts of an address (RFC 5321, 4.5.3.1): what is further away belongs to something else. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

const LOCAL_END = /[\w.!#$%&'*+/=?^`{|}~-]$/;
const DOMAIN = /^(?:[a-z0-9][a-z0-9-]{0,62}\.){1,20}(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})(?![a-z0-9])/i;

function hasAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = text.slice(Math.max(0, at - LONGEST_LOCAL), at);
    if (LOCAL_END.test(local) && DOMAIN.test(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))) return true;
  }
  return false;
}

const ENCODED = /^[\w+/-]{8,400}={0,2}$/;

/** Whether a text holds an e-mail address, as it is or in base64, as links in mails carry their recipient. */
export function looksLikeEmail(text: string): boolean {
  if (hasAddress(text)) return true;
  return ENCODED.test(text) && hasAddress(Buffer.from(text, 'base64').toString('latin1'));
}
