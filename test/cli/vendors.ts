import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that came in. */
interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Vendors {
  readonly origin: string;
  readonly seen: Seen[];
  /**
   * What a socctl that asks these instead of the real ones has in its environment: addresses, keys, and that everybody
   * may be told of what it asks about, which a public sandbox takes.
   */
  readonly env: Readonly<Record<string, string>>;
  /** Ends the jobs that run in the sandbox. */
  finishJobs(): void;
  close(): Promise<void>;
}

export const KEY = 'an-invented-key-of-the-test-4711';

const STATS = { harmless: 60, malicious: 11, suspicious: 0, undetected: 20, timeout: 0 };
const TYPES: Readonly<Record<string, string>> = {
  ip_addresses: 'ip_address',
  domains: 'domain',
  urls: 'url',
  files: 'file',
};

function virusTotal(path: string): unknown {
  if (path === 'metadata') return { data: { engines: {} } };
  const [collection = ''] = path.split('/');
  const attributes = { last_analysis_stats: STATS, tags: [], reputation: 0 };
  return { data: { id: 'ab'.repeat(32), type: TYPES[collection], attributes } };
}

function abuseIpdb(): unknown {
  return {
    data: {
      abuseConfidenceScore: 100,
      totalReports: 40,
      numDistinctUsers: 20,
      isWhitelisted: false,
      lastReportedAt: new Date(Date.now() - 3_600_000).toISOString(),
      usageType: 'Data Center/Web Hosting/Transit',
      isp: 'Invented Hosting',
      countryCode: 'ZZ',
    },
  };
}

function greyNoise(path: string): unknown {
  if (path === 'ping') return { message: 'pong', expiration: '2999-12-31', offering: 'invented' };
  return { ip: '0.0.0.0', noise: true, riot: false, classification: 'malicious', name: 'unknown', message: 'Success' };
}

/** Joe Sandbox: every job takes `seconds` unless it is finished before, and ends with what the URL asks for. */
function sandbox(seconds: number) {
  const jobs = new Map<string, { readonly url: string; done: number }>();
  const finish = (): void => {
    for (const job of jobs.values()) job.done = 0;
  };
  const answer = (path: string, form: URLSearchParams): unknown => {
    if (path === 'v2/account/info')
      return { data: { type: 'invented', quota: { daily: { current: 3, limit: 20, remaining: 17 } } } };
    if (path === 'v2/submission/new') {
      const id = String(7000 + jobs.size);
      jobs.set(id, { url: form.get('url') ?? '', done: Date.now() + seconds * 1000 });
      return { data: { submission_id: id } };
    }
    const id = form.get('submission_id') ?? '';
    const job = jobs.get(id);
    if (!job) return { errors: [{ code: 3, message: 'Unknown submission' }] };
    if (Date.now() < job.done) return { data: { submission_id: id, status: 'running', analyses: [] } };
    const failed = job.url.includes('unreachable');
    const runs = [{ detection: 'unknown', error: failed ? 'host not found' : null, system: 'w10', score: 0 }];
    return {
      data: {
        submission_id: id,
        status: 'finished',
        analyses: [{ runs, tags: [], threatname: 'InventedStealer' }],
        most_relevant_analysis: failed ? null : { detection: 'malicious', score: 92, webid: '4242' },
      },
    };
  };
  return { answer, finish };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function keyOf({ headers, body }: Seen): string | undefined {
  const header = headers['x-apikey'] ?? headers['key'];
  return typeof header === 'string' ? header : (new URLSearchParams(body).get('apikey') ?? undefined);
}

/** All four vendors on one loopback port, each below its own name. A wrong key is 401. */
export async function startVendors({
  jobSeconds = 2,
  port = 0,
  onAsked = (): unknown => undefined,
} = {}): Promise<Vendors> {
  const seen: Seen[] = [];
  const joe = sandbox(jobSeconds);
  const answers: Readonly<Record<string, (path: string, form: URLSearchParams) => unknown>> = {
    virustotal: virusTotal,
    abuseipdb: abuseIpdb,
    greynoise: greyNoise,
    joe_sandbox: joe.answer,
  };
  const server: Server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers, body: await bodyOf(request) };
    seen.push(asked);
    // An answer waits for what that gives.
    await onAsked();
    const [, vendor = '', ...rest] = new URL(url, 'http://127.0.0.1').pathname.split('/');
    const key = keyOf(asked);
    const refused = vendor === 'greynoise' ? rest[1] !== 'community' && key !== KEY : key !== KEY;
    const answer = refused
      ? { message: `no such key: ${key}` }
      : answers[vendor]?.(rest.join('/'), new URLSearchParams(asked.body));
    const failed = typeof answer === 'object' && answer !== null && 'errors' in answer;
    response.statusCode = refused ? 401 : failed ? 400 : 200;
    response.setHeader('content-type', 'application/json');
    if (vendor === 'abuseipdb') response.setHeader('x-ratelimit-limit', 1000).setHeader('x-ratelimit-remaining', 991);
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls = Object.keys(answers).map((name) => [`SOCCTL_PLUGINS_${name.toUpperCase()}_URL`, `${origin}/${name}`]);
  return {
    origin,
    seen,
    env: {
      ...Object.fromEntries(urls),
      // What these tests are about is never the limit of a free account.
      SOCCTL_PLUGINS_VIRUSTOTAL_RATE: '1000000/s',
      SOCCTL_VIRUSTOTAL_KEY: KEY,
      ABUSEIPDB_API_KEY: KEY,
      SOCCTL_JOE_SANDBOX_KEY: KEY,
      SOCCTL_TLP: 'clear',
      SOCCTL_PAP: 'clear',
    },
    finishJobs: joe.finish,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
