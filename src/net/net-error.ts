/** What can go wrong between here and a server, apart from what the server itself says. */
export type NetProblem = 'network' | 'timeout' | 'tls' | 'bad_response';

/** A request that got no usable answer. The message names the server, never the query or a header: keys may stand there. */
export class NetError extends Error {
  readonly problem: NetProblem;

  constructor(problem: NetProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'NetError';
    this.problem = problem;
  }
}

/** OpenSSL's and Node's codes for a certificate or handshake that does not hold (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const TLS =
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|UND_ERR_PRX_TLS)/;

/** Those for a certificate that nobody signed whom this machine knows. */
const NOT_KNOWN = /^(?:DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF))/;

/** Words about the one a connection is made to, and about the connection itself. */
const REACHING: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ENOTFOUND: 'is not known by that name',
  EAI_AGAIN: 'cannot be looked up (no name server answers)',
  ENETUNREACH: 'cannot be reached from here',
  EHOSTUNREACH: 'cannot be reached from here',
};
const TALKING: Readonly<Record<string, string>> = {
  ECONNRESET: 'cut the connection',
  EPIPE: 'cut the connection',
  UND_ERR_SOCKET: 'cut the connection',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'sent half an answer',
  HPE_INVALID_CONSTANT: 'does not speak HTTP',
};

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return '';
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  // Several addresses of one host were tried: https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
  if (thrown instanceof AggregateError) return codeOf(thrown.errors[0]);
  return codeOf(thrown.cause);
}

function tlsWords(code: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'UND_ERR_PRX_TLS')
    return `has the certificate of another name (${code})`;
  if (!NOT_KNOWN.test(code)) return `has no certificate to be trusted (${code})`;
  return `has a certificate that nobody known here has signed (${code}); if it is yours, let ca_file name its authority`;
}

/** The status with which a proxy let nothing through, from the words of the client for it. */
function proxyStatus(thrown: unknown): number | undefined {
  const said = thrown instanceof Error ? thrown.message : '';
  const match = /^Proxy (?:response|Authentication Required) \((\d{3})\)/.exec(said);
  return match ? Number(match[1]) : undefined;
}

/** What a proxy says that does not let a request through. */
function refusedByProxy(status: number, proxy: string, server: string): NetError {
  if (status === 407)
    return new NetError('network', `the proxy ${proxy} wants a user name and password, and not those it is given`);
  return new NetError('network', `the proxy ${proxy} does not let a request through to ${server} (HTTP ${status})`);
}

/**
 * What an HTTP client threw, as a NetError about `server`; a NetError stays as it is.
 * @param proxy what stands in between: then it is the one that connections are made to.
 */
export function netErrorOf(thrown: unknown, server: string, proxy?: string): NetError {
  if (thrown instanceof NetError) return thrown;
  const status = proxyStatus(thrown);
  if (proxy !== undefined && status !== undefined) return refusedByProxy(status, proxy, server);
  const code = codeOf(thrown);
  const options = { cause: thrown };
  const over = proxy === undefined ? server : `${server}, over the proxy ${proxy},`;
  if (code.includes('TIMEOUT') || code === 'ETIMEDOUT')
    return new NetError('timeout', `${over} did not answer`, options);
  if (TLS.test(code)) return new NetError('tls', `${over} ${tlsWords(code)}`, options);
  const next = proxy === undefined ? server : `the proxy ${proxy}`;
  if (Object.hasOwn(REACHING, code)) return new NetError('network', `${next} ${REACHING[code]}`, options);
  return new NetError('network', `${over} ${TALKING[code] ?? `cannot be asked${code && ` (${code})`}`}`, options);
}
