import { addressKey } from '../data/key.ts';
import { given } from '../network/loose.ts';
import type { Names } from '../network/names.ts';
import { holds, prefixOf } from '../network/prefix.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { reversed } from '../network/reversed.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { epoch, moment } from '../network/times.ts';
import { namesOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

const NAME = 'Team Cymru';

function unread(): SourceError {
  return new SourceError('bad_response', `${NAME} answers with something else than its records`);
}

interface Origin {
  readonly asn: string;
  readonly prefix: string;
  readonly free: number;
  readonly country: string;
  readonly registry: string;
  readonly allocated: string;
}

/** `64496 | 192.0.2.0/24 | ZZ | arin | 2001-02-03`; more than one number where several announce the block. */
function originOf(text: string, address: string): Origin {
  const [systems = '', block = '', country = '', registry = '', allocated = ''] = text
    .split('|')
    .map((part) => part.trim());
  const [number] = /^\d{1,10}(?= |$)/.exec(systems) ?? [];
  const [prefix, key] = [prefixOf(block), addressKey(address)];
  if (number === undefined || !prefix || !key || !holds(prefix, key)) throw unread();
  return { asn: `AS${number}`, prefix: prefix.text, free: prefix.free, country, registry, allocated };
}

/** `64496 | ZZ | arin | 2001-02-03 | INVENTED Some Network, ZZ`: a name to show, so nothing depends on it. */
async function nameOf(asn: string, names: Names): Promise<string | undefined> {
  try {
    const [text = ''] = await names.texts(`${asn}.asn.cymru.com`);
    const [number, , , , name] = text.split('|').map((part) => part.trim());
    return asn === `AS${number}` ? namesOf([name])[0] : undefined;
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

/** https://www.team-cymru.com/ip-asn-mapping */
async function addressAnswer(address: string, names: Names): Promise<Answer> {
  const zone = address.includes(':') ? 'origin6' : 'origin';
  const texts = await names.texts(`${reversed(address)}.${zone}.asn.cymru.com`);
  // The most specific block is the one that counts on the way.
  const [origin] = texts.map((text) => originOf(text, address)).sort((one, other) => one.free - other.free);
  if (!origin) return { status: 'not_found' };
  const name = await nameOf(origin.asn, names);
  const [country] = namesOf([origin.country]);
  return {
    summary: given({
      asn: origin.asn,
      as_name: name,
      prefix: origin.prefix,
      country,
      registry: namesOf([origin.registry])[0],
      allocated: moment(origin.allocated),
    }),
    reasons: [`announced by ${origin.asn}${name === undefined ? '' : ` ${name}`} in ${origin.prefix}`],
  };
}

/** https://hash.cymru.com/docs_dns: when it was scanned, and how many of the scanners knew it. */
async function fileAnswer(hash: string, names: Names): Promise<Answer> {
  if (hash.length > 64) throw new NotAsked('unsupported_type', `${NAME} knows files by MD5, SHA-1 and SHA-256 only`);
  // No label is as long as a SHA-256: it is asked for in two (RFC 1035, 2.3.4).
  const label = hash.length > 63 ? `${hash.slice(0, 32)}.${hash.slice(32)}` : hash;
  const [text] = await names.texts(`${label}.hash.cymru.com`);
  if (text === undefined) return { status: 'not_found' };
  const [, seconds, percent] = /^(\d{1,12}) (\d{1,3})$/.exec(text.trim()) ?? [];
  if (seconds === undefined || Number(percent) > 100) throw unread();
  const seen = epoch(Number(seconds));
  return {
    summary: { detected_percent: Number(percent), last_seen: seen },
    reasons: [`in the registry of malware: ${percent} % of scanners knew it on ${seen.slice(0, 10)}`],
    tags: ['malware-registry'],
    lastSeen: seen,
  };
}

const cymru: RemotePlugin = {
  name: 'cymru',
  displayName: NAME,
  version: '1',
  types: ['ip', 'hash'],
  categories: ['network', 'known-files'],
  basis: 'registry',
  group: 'cymru',
  egress: 'dns',
  url: 'dns:',
  run: ({ type, value }, { names }) => (type === 'ip' ? addressAnswer(value, names) : fileAnswer(value, names)),
};

export default cymru;
