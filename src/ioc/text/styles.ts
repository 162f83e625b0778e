import type { DefangStyle } from './style-names.ts';

/** What a style makes of a text; a dot of a host is `[.]` in each. */
export interface Style {
  /** `bob[@]evil.example`. */
  readonly at: boolean;
  /** `http` becomes `hxxp` before `[://]`; otherwise any scheme stands in brackets before `://`. */
  readonly masks: boolean;
  /** Colons of IPv6 addresses are bracketed. */
  readonly colons: boolean;
  /** Users, paths and queries of URLs and local parts of e-mail addresses stay as they are. */
  readonly spares: boolean;
}

export const STYLES: Readonly<Record<DefangStyle, Style>> = {
  /** `hxxp[://]evil[.]example`, `bob[@]evil[.]example`, `2001:db8::1`. */
  socbuddy: { at: true, masks: true, colons: false, spares: false },
  /** `[http]://evil[.]example`, `bob[@]evil[.]example`, `2001[:]db8[:][:]1` (draft-grimminck-safe-ioc-sharing-11). */
  ietf: { at: true, masks: false, colons: true, spares: true },
  /** `hxxp[://]evil[.]example`, `bob@evil[.]example`, `2001[:]db8[:][:]1`. */
  cyberchef: { at: false, masks: true, colons: true, spares: false },
};
