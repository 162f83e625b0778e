import { fieldsOf } from '../network/fields.ts';
import { given, nameAt, timeAt } from '../network/loose.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { checkedBody } from '../network/reply.ts';
import { someOf } from '../network/some.ts';
import { SourceError } from '../network/source-error.ts';
import { namesOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

const NAME = 'crt.sh';

interface Certificate {
  /** The same for the entry that was logged before it was signed, and the one after. */
  readonly id: string;
  /** What it is for that lies in the domain: the domain itself, names below it, mail addresses in it. */
  readonly names: readonly string[];
  readonly issuer: string;
  /** UTC, ISO 8601. */
  readonly issued: string;
  readonly logged: string | undefined;
}

/** https://github.com/crtsh/certwatch_db: one entry of a log. */
function certificateOf(entry: unknown, index: number, domain: string): Certificate {
  const where = `${NAME}[${index}]`;
  const fields = fieldsOf(entry, where);
  const issued = fields.timeIfAny('not_before');
  if (issued === undefined) throw new SourceError('bad_response', `${where}.not_before is missing`);
  const issuer = fields.text('issuer_name');
  const all = `${fields.textIfAny('name_value') ?? ''}\n${fields.textIfAny('common_name') ?? ''}`
    .toLowerCase()
    .split('\n');
  const serial = fields.textIfAny('serial_number') ?? [issued, fields.textIfAny('not_after'), ...all].join(' ');
  return {
    id: `${issuer} ${serial}`,
    names: all.filter((name) => name === domain || name.endsWith(`.${domain}`) || name.endsWith(`@${domain}`)),
    issuer,
    issued,
    logged: timeAt(entry, 'entry_timestamp'),
  };
}

/** `C=US, O=Some Authority, CN=R3`: the organisation, or what there is. */
function authority(issuer: string): string | undefined {
  const [, quoted, plain] = /(?:^|, )O=(?:"([^"]+)"|([^,]+))/.exec(issuer) ?? [];
  return namesOf([quoted ?? plain ?? issuer])[0];
}

function domainAnswer(certificates: readonly Certificate[], domain: string): Answer {
  const byIssue = certificates.toSorted((one, other) => (one.issued < other.issued ? -1 : 1));
  const [oldest, newest] = [byIssue[0], byIssue.at(-1)];
  const count = new Set(certificates.map(({ id }) => id)).size;
  const hosts = certificates.flatMap(({ names }) => names).filter((name) => !name.includes('@'));
  const below = [...new Set(hosts.map((name) => name.replace(/^\*\./, '')))].filter((name) => name !== domain).sort();
  const logged = certificates.flatMap((each) => each.logged ?? []).sort()[0];
  const issuer = newest && authority(newest.issuer);
  return {
    summary: given<string | number>({
      certificates: count,
      subdomains: below.length,
      names: someOf(below, 5) || undefined,
      first_issued: oldest?.issued,
      last_issued: newest?.issued,
      issuer,
    }),
    reasons: [
      `${count === 1 ? '1 certificate' : `${count} certificates`}, the last of ${newest?.issued.slice(0, 10)} by ${issuer}`,
    ],
    ...(logged !== undefined && { firstSeen: logged }),
    related: relatedOf('domain', below, 'related-to'),
  };
}

const crtsh: RemotePlugin = {
  name: 'crtsh',
  displayName: NAME,
  version: '1',
  types: ['domain'],
  categories: ['certificates'],
  basis: 'registry',
  group: 'crtsh',
  egress: 'lookup',
  url: 'https://crt.sh',
  limitMs: 30_000,
  async run({ value }, { ask }) {
    const query = { q: value, exclude: 'expired', output: 'json' };
    const body = checkedBody(await ask({ path: [''], query }), crtsh, (said) => {
      const says = nameAt(said, 'error');
      return says === undefined ? undefined : { says };
    });
    if (!Array.isArray(body)) throw new SourceError('bad_response', `${NAME} answers with no list`);
    if (body.length === 0) return { status: 'not_found' };
    const all = body.map((entry, index) => certificateOf(entry, index, value));
    const certificates = all.filter(({ names }) => names.length > 0);
    if (certificates.length === 0)
      throw new SourceError('bad_response', `${NAME} names no certificate of the domain that was asked about`);
    return { ...domainAnswer(certificates, value), permalink: `https://crt.sh/?q=${encodeURIComponent(value)}` };
  },
};

export default crtsh;
