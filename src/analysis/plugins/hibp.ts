import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { SourceError } from '../network/source-error.ts';
import { moment, newestFirst } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'statusCode') === undefined && peek(body, 'message') === undefined) return undefined;
  return { says: peekText(body, 'message') };
}

/** A breach that holds the account. */
interface Breach {
  readonly name: string;
  /** `2013-10-04` */
  readonly day: string | undefined;
  readonly classes: readonly string[];
  readonly spamList: boolean;
  readonly stealerLog: boolean;
}

function breachOf(fields: Fields, raw: unknown): Breach {
  return {
    name: fields.text('Name'),
    day: moment(peekText(raw, 'BreachDate') ?? '')?.slice(0, 10),
    classes: textsIn(peek(raw, 'DataClasses')),
    spamList: peek(raw, 'IsSpamList') === true,
    stealerLog: peek(raw, 'IsStealerLog') === true,
  };
}

function breachesIn(body: unknown): Breach[] {
  if (!Array.isArray(body) || body.length === 0)
    throw new SourceError('bad_response', 'Have I Been Pwned: no list of breaches');
  const list: readonly unknown[] = body.slice(0, 1000);
  return list.map((item, index) => breachOf(fieldsOf(item, `Have I Been Pwned[${index}]`), item));
}

const SHOWN = 5;

/** What is known of an account is exposure: it says nothing of who writes from it. */
function answerOf(breaches: readonly Breach[]): Answer {
  const latestFirst = newestFirst(breaches, ({ day }) => day);
  const [latest] = latestFirst;
  const names = namesOf(latestFirst.map(({ name }) => name)).slice(0, SHOWN);
  const classes = new Set(breaches.flatMap((breach) => breach.classes));
  const passwords = classes.has('Passwords');
  const stealer = breaches.some(({ stealerLog }) => stealerLog);
  const spam = breaches.filter(({ spamList }) => spamList).length;
  const when = latest?.day === undefined ? '' : `, the latest of ${latest.day}`;
  return {
    reasons: [
      `in ${breaches.length} known breach${breaches.length === 1 ? '' : 'es'}${when}${passwords ? ', with passwords' : ''}`,
      ...(stealer ? ['in the logs of malware that steals passwords'] : []),
    ],
    summary: {
      breaches: breaches.length,
      ...(latest?.day !== undefined && { latest_breach: latest.day }),
      names: names.join(', ') + (breaches.length > names.length ? ', …' : ''),
      ...(classes.size > 0 && { passwords }),
      ...(stealer && { stealer_log: true }),
      ...(spam > 0 && { spam_lists: spam }),
    },
    tags: tagsOf(['breached', passwords ? 'password-exposed' : undefined, stealer ? 'stealer-log' : undefined]),
  };
}

/** https://haveibeenpwned.com/API/v3 */
const hibp: RemotePlugin = {
  name: 'hibp',
  displayName: 'Have I Been Pwned',
  version: '1',
  types: ['email'],
  categories: ['breaches'],
  basis: 'registry',
  group: 'hibp',
  egress: 'lookup',
  url: 'https://haveibeenpwned.com/api/v3',
  key: { required: true, variables: ['HIBP_API_KEY'] },
  limits: [{ calls: 10, seconds: 60 }],
  async run({ value }, { ask, key = '' }) {
    const headers = { 'hibp-api-key': key };
    const reply = await ask({ path: ['breachedaccount', value], query: { truncateResponse: 'false' }, headers });
    // Nothing at all is how the vendor says that it knows none; others that answer 404 have something to say.
    if (reply.status === 404 && reply.text === '') return { status: 'not_found' };
    const permalink = `https://haveibeenpwned.com/account/${encodeURIComponent(value)}`;
    return { ...answerOf(breachesIn(checkedBody(reply, hibp, complaintOf))), permalink };
  },
  async check({ ask, key = '' }) {
    const reply = await ask({ path: ['subscription', 'status'], headers: { 'hibp-api-key': key } });
    fieldsOf(checkedBody(reply, hibp, complaintOf), 'Have I Been Pwned');
    return undefined;
  },
};

export default hibp;
