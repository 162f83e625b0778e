/** The 32 bits of an IPv4 address, as an unsigned number. */
export type Ipv4 = number;

/**
 * Reads `203.0.113.7`. Octets padded to three digits (`007`) are decimal, as logs print them; any other leading zero is
 * refused, for half of all readers take it as octal (RFC 6943, 3.1.1).
 */
export function parseIpv4(text: string): Ipv4 | undefined {
  if (text.length < 7 || text.length > 15) return undefined;
  let bits = 0;
  let octets = 0;
  for (let at = 0; at <= text.length; octets++) {
    const dot = text.indexOf('.', at);
    const end = dot < 0 ? text.length : dot;
    const value = octetAt(text, at, end);
    if (value === undefined || octets === 4) return undefined;
    bits = bits * 256 + value;
    at = end + 1;
  }
  return octets === 4 ? bits : undefined;
}

const ZERO = 0x30;

function octetAt(text: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 1 || length > 3 || (length === 2 && text.charCodeAt(start) === ZERO)) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value > 255 ? undefined : value;
}

/**
 * Reads what inet_aton reads besides: one to four parts, each decimal, octal (`0313`) or hexadecimal (`0xcb`), the
 * last one filling the bytes that are left. Browsers take all of them in a URL (WHATWG URL, "IPv4 parser").
 */
export function parseIpv4Shorthand(text: string): Ipv4 | undefined {
  const parts = text.split('.');
  if (parts.length > 4) return undefined;
  const numbers: number[] = [];
  for (const part of parts) {
    const value = parseNumber(part);
    if (value === undefined) return undefined;
    numbers.push(value);
  }
  const last = numbers.pop() as number;
  if (last >= 256 ** (4 - numbers.length) || numbers.some((value) => value > 255)) return undefined;
  return numbers.reduce((bits, value, index) => bits + value * 256 ** (3 - index), last);
}

function parseNumber(part: string): number | undefined {
  if (/^0x[0-9a-f]{1,8}$/i.test(part)) return Number.parseInt(part.slice(2), 16);
  if (/^0[0-7]{1,11}$/.test(part)) return Number.parseInt(part, 8);
  if (/^\d{1,10}$/.test(part) && !/^0\d/.test(part)) return Number(part);
  return undefined;
}

export function formatIpv4(bits: Ipv4): string {
  return [bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255].join('.');
}
