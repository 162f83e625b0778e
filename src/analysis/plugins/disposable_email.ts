import { isFreeMail } from '../facts/free-mail.ts';
import { hostOf } from '../host.ts';
import type { Answer, Plugin } from '../plugin.ts';
import { shown } from '../shown.ts';

/** The domain and the domains above it: `a.b.c`, `b.c`. */
function upwards(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, start) => labels.slice(start).join('.'));
}

function harmless(domain: string, free: boolean): Answer {
  if (free) return { reasons: [`anybody gets a mailbox at ${shown(domain)} without charge`], tags: ['free-mail'] };
  return { reasons: [`${shown(domain) || 'the domain'} is no known provider of throw-away or free mailboxes`] };
}

const disposableEmail: Plugin = {
  name: 'disposable_email',
  displayName: 'Disposable mail',
  version: '2',
  types: ['email'],
  categories: ['email'],
  basis: 'heuristic',
  group: 'local',
  egress: 'none',
  async run(indicator) {
    const domain = hostOf(indicator) ?? '';
    const { disposableDomains: list } = await import('../data/disposable.ts');
    const listed = upwards(domain).find((name) => list.has(name));
    const summary = { domain, disposable: listed !== undefined, free_provider: isFreeMail(domain) };
    if (listed === undefined) return { summary, ...harmless(domain, summary.free_provider) };
    return {
      verdict: 'suspicious',
      score: 40,
      confidence: 5,
      summary,
      reasons: [`${shown(listed)} hands out throw-away mailboxes`],
      tags: ['disposable'],
    };
  },
};

export default disposableEmail;
