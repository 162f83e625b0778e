import { suffixOf, unicodeHost } from '../../ioc/index.ts';
import type { Answer } from '../plugin.ts';
import { shown } from '../shown.ts';
import { specialName } from './special-names.ts';

function specialAnswer(host: string): Answer | undefined {
  const special = specialName(host);
  if (!special) return undefined;
  const reason = `ends in ${shown(special.name)}: ${special.use} (${special.source})`;
  const summary = { special_name: special.name, reserved_by: special.source };
  if (!special.notApplicable) return { summary, reasons: [reason], tags: [special.name] };
  return { notApplicable: true, summary, reasons: [reason], tags: ['special-use'] };
}

/** Where a name was registered, in words. */
function registration(host: string, suffix: ReturnType<typeof suffixOf>): string {
  const top = shown(host.slice(host.lastIndexOf('.') + 1));
  if (!suffix) return `ends in ${top}, which is no top-level domain`;
  const { publicSuffix, registrableDomain, privateSuffix } = suffix;
  const under = shown(publicSuffix ?? top);
  if (!registrableDomain) return `${under} is a suffix that names are registered under`;
  const shared = privateSuffix ? ', which is shared by customers of its owner' : '';
  return `registered name ${shown(registrableDomain)} under ${under}${shared}`;
}

/** What a host name itself tells: a reserved name, or where it was registered and how people see it. */
export function nameAnswer(host: string): Answer {
  const special = specialAnswer(host);
  if (special) return special;
  const suffix = suffixOf(host, true);
  const unicode = unicodeHost(host);
  const international = unicode !== host;
  return {
    summary: {
      tld: host.slice(host.lastIndexOf('.') + 1),
      tld_known: suffix !== undefined,
      ...(suffix && { suffix: suffix.publicSuffix }),
      ...(suffix?.registrableDomain && { registrable_domain: suffix.registrableDomain }),
      ...(suffix?.privateSuffix && { shared_suffix: true }),
      ...(international && { unicode, punycode: host }),
    },
    reasons: [...(international ? [`written ${shown(unicode)} in its own script`] : []), registration(host, suffix)],
    tags: [...(international ? ['idn'] : []), ...(suffix?.privateSuffix ? ['shared-suffix'] : [])],
  };
}
