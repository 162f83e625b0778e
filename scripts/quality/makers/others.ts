import { marked } from '../marks.ts';
import type { Maker } from '../setting.ts';
import { bitcoin, ethereum, monero } from '../values/coins.ts';
import { HASH_LENGTHS, hex, ssdeep, uuid } from '../values/hashes.ts';
import { agent, file, phone, registryKey, ruleText } from '../values/things.ts';

const made =
  (type: Parameters<typeof marked>[0], make: (random: Parameters<typeof uuid>[0]) => string): Maker =>
  ({ random }) =>
    marked(type, make(random));

/** The types beyond the core. */
export const OTHER_MAKERS: Readonly<Record<string, Maker>> = {
  asn: made('asn', (random) => `AS${random.int(1000, 399999)}`),
  attack: made('attack', (random) =>
    random.pick([
      `T${random.int(1001, 1699)}`,
      `T${random.int(1001, 1699)}.00${random.int(1, 9)}`,
      `TA00${random.int(10, 43)}`,
    ]),
  ),
  mac: ({ random }) => {
    const pairs = Array.from({ length: 6 }, () => hex(random, 2, 0));
    const written = random.pick([
      pairs.join(':'),
      pairs.join(':'),
      pairs.join('-').toUpperCase(),
      pairs.join('').replace(/(....)(....)(....)/, '$1.$2.$3'),
    ]);
    return marked('mac', written, pairs.join(':'));
  },
  maccolon: ({ random }) => {
    const pairs = Array.from({ length: 6 }, () => hex(random, 2, 0)).join(':');
    return marked('mac', pairs);
  },
  ssdeep: made('ssdeep', ssdeep),
  imphash: made('imphash', (random) => hex(random, HASH_LENGTHS.md5, 0)),
  authentihash: made('authentihash', (random) => hex(random, HASH_LENGTHS.sha256, 0)),
  btc: made('btc', bitcoin),
  eth: made('eth', ethereum),
  xmr: made('xmr', monero),
  uuid: made('uuid', uuid),
  winpath: ({ random, part }) => marked('file_path', file(random, part, 'windows')),
  unixpath: ({ random, part }) => marked('file_path', file(random, part, 'unix')),
  regkey: ({ random, part }) => marked('registry_key', registryKey(random, part)),
  agent: made('user_agent', agent),
  phone: made('phone', phone),
  yara: ({ random, part }) => marked('yara', ruleText(random, part)),
};
