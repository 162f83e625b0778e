import { parsedJson } from '../../shared/json.ts';
import { addressKey } from '../data/key.ts';
import { fieldsOf } from '../network/fields.ts';
import { countAt, given, nameAt, timeAt } from '../network/loose.ts';
import { relatedOf } from '../network/related.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { SourceError } from '../network/source-error.ts';

const NAME = 'Feodo Tracker';

interface Server {
  readonly address: bigint;
  readonly online: boolean;
  readonly status: string;
  readonly malware: string;
  readonly port: number | undefined;
  readonly hostname: string | undefined;
  readonly system: string | undefined;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

function serverOf(item: unknown, index: number): Server {
  const where = `${NAME}[${index}]`;
  const fields = fieldsOf(item, where);
  const key = addressKey(fields.text('ip_address'));
  if (key?.family !== 'v4') throw new SourceError('bad_response', `${where}.ip_address is no IPv4 address`);
  const status = fields.text('status');
  return {
    address: key.key,
    online: status === 'online',
    status: nameAt({ status }, 'status') ?? 'unknown',
    malware: nameAt(item, 'malware') ?? 'unnamed malware',
    port: countAt(item, 'port'),
    hostname: nameAt(item, 'hostname'),
    system: nameAt(item, 'as_name'),
    first: timeAt(item, 'first_seen'),
    last: timeAt(item, 'last_online'),
  };
}

/** https://feodotracker.abuse.ch/blocklist/: servers of botnets; empty while none is known. */
function serversIn(text: string): Server[] {
  const list = parsedJson(text);
  if (!Array.isArray(list)) throw new SourceError('bad_response', `${NAME} answers with no list`);
  return list.map(serverOf);
}

const feodo: RemotePlugin = {
  name: 'feodo',
  displayName: NAME,
  version: '1',
  types: ['ip'],
  categories: ['reputation', 'malware'],
  basis: 'list',
  group: 'abuse.ch',
  egress: 'none',
  url: 'https://feodotracker.abuse.ch/downloads',
  async run({ value }, { list }) {
    const key = addressKey(value);
    const { content, fetchedAt } = await list(['ipblocklist.json'], serversIn);
    const found = content.filter(({ address }) => key?.family === 'v4' && address === key.key);
    const server = found.find(({ online }) => online) ?? found[0];
    if (!server) return { status: 'not_found', summary: { list_date: fetchedAt.slice(0, 10) } };
    const { online, status, malware, port, hostname, system, first, last } = server;
    const seen = last === undefined ? '' : `, last online ${last.slice(0, 10)}`;
    return {
      verdict: 'malicious',
      score: online ? 95 : 70,
      confidence: 9,
      summary: given<string | number>({
        malware,
        status,
        port,
        last_online: last,
        as_name: system,
        list_date: fetchedAt.slice(0, 10),
      }),
      reasons: [`listed by ${NAME}, ${status}: controls ${malware}${seen}`],
      families: [malware],
      tags: ['c2'],
      ...(first !== undefined && { firstSeen: first }),
      ...(last !== undefined && { lastSeen: last }),
      related: relatedOf('domain', [hostname], 'related-to'),
      permalink: `https://feodotracker.abuse.ch/browse/host/${encodeURIComponent(value)}/`,
    };
  },
};

export default feodo;
