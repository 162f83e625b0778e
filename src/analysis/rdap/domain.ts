import { ageInSeconds } from '../../shared/time.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { given, textsAt } from '../network/loose.ts';
import { someOf } from '../network/some.ts';
import { SourceError } from '../network/source-error.ts';
import { tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { eventsOf, registeredAt } from './events.ts';
import { partyOf } from './parties.ts';

const DAY_S = 86_400;

/** Names that do harm are mostly used in the days after they are bought. */
const YOUNG_DAYS = 30;
const SCORE = 30;
const CONFIDENCE = 5;

/** States in which a name leads nowhere, or soon will (RFC 8056; https://icann.org/epp). */
const HELD = ['client hold', 'server hold', 'redemption period', 'pending delete', 'inactive'];

function opinion(domain: string, registered: string | undefined, now: Date): Answer {
  if (registered === undefined) return { reasons: [`${domain} is registered; since when is not told`] };
  // Clocks differ, and a name of tomorrow is a young one.
  const days = Math.floor(ageInSeconds(registered, now) / DAY_S);
  const since = `${domain} was registered on ${registered.slice(0, 10)}`;
  if (days >= YOUNG_DAYS) return { reasons: [since] };
  const reasons = [`${since}, ${days === 1 ? '1 day' : `${days} days`} ago`];
  return { verdict: 'suspicious', score: SCORE, confidence: CONFIDENCE, reasons };
}

function nameserversOf(body: unknown): string {
  const list = peek(body, 'nameservers');
  const names = (Array.isArray(list) ? list.slice(0, 20) : []).flatMap(
    (server) => peekText(server, 'ldhName')?.toLowerCase() ?? [],
  );
  return someOf(names, 4);
}

/**
 * A registered name (RFC 9083, 5.3).
 * @param domain the name that was asked about, in lower case.
 * @param host what the analyst has: the name itself, or one below it.
 */
export function domainAnswer(body: unknown, domain: string, host: string, now: Date): Answer {
  const fields = fieldsOf(body, 'RDAP');
  const name = fields.text('ldhName').toLowerCase().replace(/\.$/, '');
  if (name !== domain) throw new SourceError('bad_response', 'RDAP.ldhName is not the name that was asked about');
  const events = eventsOf(body, 'RDAP');
  const registered = registeredAt(events);
  const states = textsAt(body, 'status').map((state) => state.toLowerCase());
  const held = HELD.filter((state) => states.includes(state));
  const answer = opinion(domain, registered, now);
  const registrar = partyOf(body, 'registrar').name;
  return {
    ...answer,
    summary: given({
      domain: domain === host ? undefined : domain,
      registered,
      expires: events.get('expiration'),
      changed: events.get('last changed'),
      registrar,
      abuse_contact: partyOf(body, 'abuse').email,
      nameservers: nameserversOf(body) || undefined,
      status: someOf(held) || undefined,
    }),
    reasons: [...(answer.reasons ?? []), ...(held.length > 0 ? [`its state is ${held.join(', ')}`] : [])],
    tags: tagsOf([answer.verdict === undefined ? undefined : 'newly-registered', ...held]),
    ...(registered !== undefined && domain === host && { firstSeen: registered }),
  };
}
