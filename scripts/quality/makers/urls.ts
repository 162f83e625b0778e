import { markBareUrl, markUrl } from '../marks.ts';
import type { Maker } from '../setting.ts';
import { ipv4 } from '../values/addresses.ts';
import { domain, invented } from '../values/names.ts';
import { url } from '../values/urls.ts';

export const URL_MAKERS: Readonly<Record<string, Maker>> = {
  url: ({ random, part, style }) => markUrl(url(random, part), style),
  /** With a host name, over the web. */
  weburl: ({ random, part, style }) => {
    const parts = url(random, part);
    const host = parts.hostType === 'domain' ? parts.host : domain(random, part);
    return markUrl({ ...parts, scheme: 'https', hostType: 'domain', host, userinfo: '' }, style);
  },
  /** What a JNDI look-up holds. */
  ldapurl: ({ random, part }) => {
    const base = {
      scheme: 'ldap',
      userinfo: '',
      port: `:${random.pick([389, 1389, 53])}`,
      rest: `/${invented(random, part)}`,
    };
    return markUrl(
      random.chance(0.6)
        ? { ...base, host: ipv4(random), hostType: 'ip4' }
        : { ...base, host: domain(random, part), hostType: 'domain' },
    );
  },
  plainurl: ({ random, part }) => markUrl(url(random, part)),
  bareurl: ({ random, part, style }) => {
    const parts = url(random, part);
    const safe = parts.hostType === 'domain' ? { ...parts, host: domain(random, part) } : parts;
    return markBareUrl(
      safe.hostType === 'ip6' ? { ...safe, hostType: 'domain', host: domain(random, part) } : safe,
      style,
    );
  },
};
