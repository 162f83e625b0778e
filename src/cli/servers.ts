import type { Config } from '../config/index.ts';
import { type Access, SYSTEM_WORDS, type System } from '../engine/index.ts';

/** Where Socket's own API is, which needs no address: a token and an organisation say that it is meant. */
const SOCKET_URL = 'https://api.socket.dev/v0';

const SYSTEMS = Object.keys(SYSTEM_WORDS) as readonly System[];

/** The servers that the settings name. Whether their addresses are any is seen when they are used. */
export async function servers(config: Config): Promise<ReadonlySet<System>> {
  const named = await Promise.all(
    SYSTEMS.map(async (system) => {
      const isSet = (key: string): Promise<boolean> => config.origin(key).then(({ raw }) => raw !== undefined);
      if (await isSet(SYSTEM_WORDS[system].url)) return [system];
      return system === 'socket' && (await isSet('socket.org')) && (await isSet('socket.token')) ? [system] : [];
    }),
  );
  return new Set(named.flat());
}

/** Socket's base address ends in its version; one without a path is taken for the host alone. */
function socketUrl(url: string | undefined): string {
  if (url === undefined) return SOCKET_URL;
  return new URL(url).pathname === '/' ? `${url}/v0` : url;
}

function text(config: Config, key: string): string | undefined {
  return config.get(key) as string | undefined;
}

/**
 * How a server that is named is reached; `key` stands for the key in the settings.
 * @throws Failure `usage` for an address that is none.
 */
export function accessOf(system: System, config: Config, key = () => config.secret(SYSTEM_WORDS[system].key)): Access {
  const url = text(config, SYSTEM_WORDS[system].url);
  if (system === 'socket') return { url: socketUrl(url), key, org: text(config, 'socket.org') };
  const id = system === 'socmate' ? text(config, 'socmate.client_id') : undefined;
  const client = id && {
    id,
    secret: () => config.secret('socmate.client_secret'),
    tokenUrl: text(config, 'socmate.token_url'),
  };
  return { url: url ?? '', key, ...(client && { client }) };
}
