import { markBareUrl, markUrl } from '../marks.ts';
import type { Maker } from '../setting.ts';
import { ipv4 } from '../values/addresses.ts';
import { domain, invented } from '../values/names.ts';
import { url } from '../values/urls.ts';

export const URL_MAKERS: Readonly<Record<string, Maker>> = {
  url: ({ random, half, style }) => markUrl(url(random, half), style),
  /** With a host name, over the web. */
  weburl: ({ random, half, style }) => {
    const parts = url(random, half);
    const host = parts.hostType === 'domain' ? parts.host : domain(random, half);
    return markUrl({ ...parts, scheme: 'https', hostType: 'domain', host, userinfo: '' }, style);
  },
  /** What a JNDI look-up holds. */
  ldapurl: ({ random, half }) => {
    const base = {
      scheme: 'ldap',
      userinfo: '',
      port: `:${random.pick([389, 1389, 53])}`,
      rest: `/${invented(random, half)}`,
    };
    return markUrl(
      random.chance(0.6)
        ? { ...base, host: ipv4(random), hostType: 'ip4' }
        : { ...base, host: domain(random, half), hostType: 'domain' },
    );
  },
  plainurl: ({ random, half }) => markUrl(url(random, half)),
  bareurl: ({ random, half, style }) => {
    const parts = url(random, half);
    const safe = parts.hostType === 'domain' ? { ...parts, host: domain(random, half) } : parts;
    return markBareUrl(
      safe.hostType === 'ip6' ? { ...safe, hostType: 'domain', host: domain(random, half) } : safe,
      style,
    );
  },
};
