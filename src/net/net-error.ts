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
  /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|CRL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA)/;

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'cut the connection',
  EPIPE: 'cut the connection',
  UND_ERR_SOCKET: 'cut the connection',
  ENOTFOUND: 'is not known by that name',
  EAI_AGAIN: 'cannot be looked up (no name server answers)',
  ENETUNREACH: 'cannot be reached from here',
  EHOSTUNREACH: 'cannot be reached from here',
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

/** What an HTTP client threw, as a NetError about `server`; a NetError stays as it is. */
export function netErrorOf(thrown: unknown, server: string): NetError {
  if (thrown instanceof NetError) return thrown;
  const code = codeOf(thrown);
  const options = { cause: thrown };
  if (code.includes('TIMEOUT') || code === 'ETIMEDOUT')
    return new NetError('timeout', `${server} did not answer`, options);
  if (TLS.test(code)) return new NetError('tls', `${server} has no certificate to be trusted (${code})`, options);
  return new NetError('network', `${server} ${WORDS[code] ?? `cannot be asked${code && ` (${code})`}`}`, options);
}
