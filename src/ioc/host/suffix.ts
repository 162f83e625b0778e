import { parse } from 'tldts';

/** Where a host name can be registered (Public Suffix List). */
export interface Suffix {
  /** `co.uk`, or with private suffixes `github.io`. */
  readonly publicSuffix: string;
  /** One label below it; undefined for a name that is itself a public suffix. */
  readonly registrableDomain: string | undefined;
  /** On the list's private section: `github.io`. */
  readonly privateSuffix: boolean;
}

const OPTIONS = { allowPrivateDomains: false, extractHostname: false, validateHostname: false, detectIp: false };
const WITH_PRIVATE = { ...OPTIONS, allowPrivateDomains: true };

/**
 * The public suffix of a host name; undefined when its last label is on no list.
 * @param privateSuffixes count the list's private section (`github.io`) as well.
 */
export function suffixOf(host: string, privateSuffixes = false): Suffix | undefined {
  const found = parse(host.toLowerCase(), privateSuffixes ? WITH_PRIVATE : OPTIONS);
  if (!found.publicSuffix || !(found.isIcann || found.isPrivate)) return undefined;
  return {
    publicSuffix: found.publicSuffix,
    registrableDomain: found.domain ?? undefined,
    privateSuffix: found.isPrivate === true,
  };
}

const known = new Map<string, boolean>();

/** Whether names are registered under this last label, as A-label or in Unicode. */
export function isTopLevel(label: string): boolean {
  const lower = label.toLowerCase();
  let answer = known.get(lower);
  if (answer === undefined) {
    if (known.size > 20_000) known.clear();
    // Under `za` only the second levels are on the list.
    answer = parse(`x.${lower}`, OPTIONS).isIcann === true || parse(`x.co.${lower}`, OPTIONS).isIcann === true;
    known.set(lower, answer);
  }
  return answer;
}
