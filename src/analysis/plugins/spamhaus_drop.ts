import { parsedJson } from '../../shared/json.ts';
import { addressKey } from '../data/key.ts';
import { peek, peekText } from '../network/fields.ts';
import { linesOf } from '../network/lines.ts';
import { given } from '../network/loose.ts';
import { holds, type Prefix, prefixOf } from '../network/prefix.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { SourceError } from '../network/source-error.ts';

interface Network extends Prefix {
  /** The entry of the block list, `SBL256893`. */
  readonly entry: string | undefined;
}

/** The line at the end that tells of the list itself. */
const isTrailer = (line: string) => line.startsWith('{') && peek(parsedJson(line), 'type') === 'metadata';

/** `{"cidr":"192.0.2.0/24","sblid":"SBL1","rir":"arin"}`, or `192.0.2.0/24 ; SBL1`. */
function networkOf(line: string): Network {
  const item = line.startsWith('{') ? parsedJson(line) : undefined;
  const [block = '', entry = ''] = item
    ? [peekText(item, 'cidr'), peekText(item, 'sblid')]
    : line.split(';').map((part) => part.trim());
  const prefix = prefixOf(block);
  if (!prefix) throw new SourceError('bad_response', 'Spamhaus DROP holds a line that names no network');
  return { ...prefix, entry: /^SBL\d{1,9}$/.test(entry) ? entry : undefined };
}

/** https://www.spamhaus.org/blocklists/do-not-route-or-peer/: never empty, and networks only. */
function networksIn(text: string): Network[] {
  const networks = linesOf(text, ';')
    .filter((line) => !isTrailer(line))
    .map(networkOf);
  if (networks.length === 0) throw new SourceError('bad_response', 'Spamhaus DROP is empty');
  return networks;
}

const drop: RemotePlugin = {
  name: 'spamhaus_drop',
  displayName: 'Spamhaus DROP',
  version: '1',
  types: ['ip'],
  categories: ['reputation', 'network'],
  basis: 'list',
  group: 'spamhaus',
  egress: 'none',
  url: 'https://www.spamhaus.org/drop',
  async run({ value }, { list }) {
    const key = addressKey(value);
    if (!key) return { status: 'not_found' };
    const { content, fetchedAt } = await list([`drop_${key.family}.json`], networksIn);
    const network = content.filter((each) => holds(each, key)).sort((one, other) => one.free - other.free)[0];
    if (!network) return { status: 'not_found', summary: { list_date: fetchedAt.slice(0, 10) } };
    const { text, entry } = network;
    return {
      verdict: 'malicious',
      score: 85,
      confidence: 8,
      summary: given({ network: text, sbl: entry, list_date: fetchedAt.slice(0, 10) }),
      reasons: [
        `in ${text}, which Spamhaus lists as hijacked or run by criminals${entry === undefined ? '' : ` (${entry})`}`,
      ],
      tags: ['drop'],
      ...(entry !== undefined && { permalink: `https://check.spamhaus.org/sbl/query/${entry}` }),
    };
  },
};

export default drop;
