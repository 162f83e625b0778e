import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { WayOut } from '../net/index.ts';
import { Failure } from '../shared/failure.ts';
import { checked, effective, type Layers } from './layers.ts';
import { expandHome, type Surroundings } from './paths.ts';
import { proxyAddress } from './proxy.ts';
import { parseReference } from './reference.ts';
import { type Resolving, resolveSecret } from './secret.ts';

const HINT = 'give a file of PEM certificates, or remove it with: socctl config unset ca_file';
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]{1,65536}-----END CERTIFICATE-----/g;

/** The certificates of a file. @throws Failure `usage` when it holds none, or something else in the place of one. */
async function certificatesOf(path: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(path, 'latin1');
  } catch (error) {
    throw new Failure('usage', `ca_file: cannot read ${path} (${(error as NodeJS.ErrnoException).code})`, HINT);
  }
  const found = text.match(CERTIFICATE) ?? [];
  const isGood = (pem: string): boolean => {
    try {
      return new X509Certificate(pem).serialNumber !== '';
    } catch {
      return false;
    }
  };
  if (found.length === 0) throw new Failure('usage', `ca_file: ${path} holds no certificate in PEM`, HINT);
  if (!found.every(isGood)) throw new Failure('usage', `ca_file: ${path} holds a certificate that is damaged`, HINT);
  return found;
}

/** Node's own file of further authorities, which it leaves out as soon as there are others: it warns itself when it cannot read it. */
async function nodesOwn(path: string | undefined): Promise<string[]> {
  const text = path ? await readFile(path, 'latin1').catch(() => '') : '';
  return text.match(CERTIFICATE) ?? [];
}

/** The value of a variable that other programs read as well: in small letters it wins, as with curl. */
function common(env: Layers['env'], name: string): [value: string, variable: string] | undefined {
  const variable = [name, name.toUpperCase()].find((each) => env[each]);
  return variable === undefined ? undefined : [env[variable] as string, variable];
}

/**
 * How this machine reaches others, as the settings `proxy`, `ca_file` and `timeout` say, and the variables `HTTPS_PROXY`,
 * `HTTP_PROXY` and `NO_PROXY` where no proxy is set. `NO_PROXY` counts for one that is set, too.
 * @throws Failure `usage` for a proxy that is none, and for certificates that cannot be read: nobody is asked by another way.
 */
export async function wayOutOf(layers: Layers, around: Surroundings & Pick<Resolving, 'notice'>): Promise<WayOut> {
  const { env } = layers;
  const proxy = effective('proxy', layers);
  const resolved = async (text: string, what: string): Promise<string> => {
    if (parseReference(text).kind === 'literal') return proxyAddress(text, what) as string;
    return proxyAddress(await resolveSecret(text, { ...around, what }), what) as string;
  };
  const own = proxy.raw === undefined ? undefined : await resolved(String(checked(proxy)), proxy.key);
  const isCommon = proxy.origin.layer === 'environment' && !proxy.origin.variable.startsWith('SOCCTL_');
  const plain = isCommon || own === undefined ? common(env, 'http_proxy') : undefined;
  const caFile = checked(effective('ca_file', layers)) as string | undefined;
  const seconds = checked(effective('timeout', layers)) as number | undefined;
  return {
    proxies: {
      https: own,
      http: plain ? (proxyAddress(plain[0], plain[1]) as string) : isCommon ? undefined : own,
    },
    noProxy: common(env, 'no_proxy')?.[0] ?? '',
    authorities: caFile
      ? [...(await nodesOwn(env['NODE_EXTRA_CA_CERTS'])), ...(await certificatesOf(expandHome(caFile, around)))]
      : [],
    ...(seconds !== undefined && { timeoutMs: seconds * 1000 }),
  };
}
