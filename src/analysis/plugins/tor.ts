import { addressKey } from '../data/key.ts';
import { linesOf } from '../network/lines.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { SourceError } from '../network/source-error.ts';

/** The same for every spelling of an address. */
function keyOf(address: string): string | undefined {
  const found = addressKey(address);
  return found && `${found.family} ${found.key}`;
}

/** An address a line, and nothing else: never empty, since the network would have no way out. */
function exitsIn(text: string): ReadonlySet<string> {
  const exits = linesOf(text, '#').map((line) => {
    const key = keyOf(line);
    if (key === undefined)
      throw new SourceError('bad_response', 'the list of Tor exits holds a line that is no address');
    return key;
  });
  return new Set(exits);
}

const tor: RemotePlugin = {
  name: 'tor',
  displayName: 'Tor exits',
  version: '1',
  types: ['ip'],
  categories: ['network'],
  basis: 'registry',
  group: 'tor',
  egress: 'none',
  // https://blog.torproject.org/changes-tor-exit-list-service/
  url: 'https://check.torproject.org',
  async run({ value }, { list }) {
    const { content, fetchedAt } = await list(['torbulkexitlist'], exitsIn);
    if (!content.has(keyOf(value) ?? ''))
      return { status: 'not_found', summary: { list_date: fetchedAt.slice(0, 10) } };
    return {
      summary: { tor_exit: true, exits: content.size, list_date: fetchedAt.slice(0, 10) },
      reasons: ['an exit of the Tor network: who comes from there is not who has the address'],
      tags: ['tor-exit'],
      permalink: `https://metrics.torproject.org/rs.html#search/${encodeURIComponent(value)}`,
    };
  },
};

export default tor;
