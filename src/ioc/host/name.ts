import { pattern } from '../letters.ts';
import { asciiHost } from './idn.ts';

/** RFC 1035, 2.3.4. */
const MAX_NAME = 253;
const MAX_LABEL = 63;

/** Letters, digits and hyphens, not at the ends; letters of any script. */
const LABEL = pattern()`^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$`;
/**
 * Service names (`_dmarc`), and names that DNS allows and hosts should not have (`a_b`); never where one can
 * register.
 */
const SERVICE_LABEL = pattern()`^_?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$`;
const TOP_LABEL = /^(?:[a-z]{2,24}|i2p|xn--[a-z0-9-]{1,59}|[^\x00-\x7f]{1,30})$/i;

/** An A-label is ASCII. */
const MIXED_LABEL = /^xn--.*[^\x00-\x7f]/i;

/** Nearly all names, told in one go. */
const ORDINARY = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,126}[a-z]{2,24}$/i;

const NOT_ASCII = /[^\x00-\x7f]/;

/** Whether a name with letters of other scripts can be looked up: it has A-labels, and they keep to the lengths as well. */
function hasLabels(name: string): boolean {
  if (!NOT_ASCII.test(name)) return true;
  const ascii = asciiHost(name);
  return ascii !== undefined && ascii.length <= MAX_NAME && ascii.split('.').every(({ length }) => length <= MAX_LABEL);
}

/**
 * Whether a dotted name can be a host name as far as its spelling goes: at least two labels, lengths, signs, a last
 * label that is no number. The last two labels keep to letters, digits and hyphens (RFC 1123), those before may have
 * underscores.
 * @param underscores allow them in the last label but one as well.
 */
export function isHostName(name: string, underscores = false): boolean {
  if (name.length > MAX_NAME) return false;
  if (ORDINARY.test(name)) return true;
  const labels = name.split('.');
  if (labels.length < 2 || !hasLabels(name)) return false;
  return labels.every((label, index) => {
    if (label.length === 0 || label.length > MAX_LABEL || MIXED_LABEL.test(label)) return false;
    if (index === labels.length - 1) return TOP_LABEL.test(label) && LABEL.test(label);
    return (index === labels.length - 2 && !underscores ? LABEL : SERVICE_LABEL).test(label);
  });
}
