import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVendors, type Vendors } from '../cli/vendors.ts';
import { type Serving, startServing } from '../equality/serving.ts';
import { type Curl, curlsOf } from './curl.ts';

const SAMPLES = process.env['SOCCTL_SAMPLES'];
const FOLDER = join(SAMPLES ?? '', 'seeds');

/** How long the sandbox takes: long enough to be asked while it runs. */
const SANDBOX_S = 3;

const UUID = expect.stringMatching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

interface Answered {
  readonly status: number;
  readonly json: unknown;
}

/** The commands of all documents, in their order. */
function documented(): Curl[] {
  if (SAMPLES === undefined) return [];
  return readdirSync(FOLDER).flatMap((name) => curlsOf(readFileSync(join(FOLDER, name), 'utf8')));
}

/** Whether a command is about this path; the documents write `550e8400-...` where an id stands. */
function about(path: string, body = ''): Curl {
  const found = documented().find(({ url, args }) => new URL(url).pathname === path && args.join(' ').includes(body));
  if (!found) throw new Error(`no curl line for ${path} in the documents`);
  return found;
}

describe.runIf(SAMPLES !== undefined)('the curl lines of the documents, typed with our host and key', () => {
  let vendors: Vendors;
  let server: Serving;
  beforeAll(async () => {
    vendors = await startVendors({ jobSeconds: SANDBOX_S });
    server = await startServing({ ...vendors.env, SOCCTL_PLUGINS_JOE_SANDBOX_SUBMIT: 'true' });
  });
  afterAll(async () => {
    await server?.stop();
    await vendors?.close();
  });

  async function typed({ args, url }: Curl, id = ''): Promise<Answered> {
    const { pathname, search } = new URL(url);
    const ours = `${server.url}${pathname.replace('550e8400-...', id)}${search}`;
    const keyed = args.map((word) => word.replace(/(?:sb_|sk_live_)\S+/, server.key));
    const { stdout } = await promisify(execFile)('curl', ['-s', '-w', '\n%{http_code}', ...keyed, ours]);
    const end = stdout.lastIndexOf('\n');
    return { status: Number(stdout.slice(end + 1)), json: JSON.parse(stdout.slice(0, end)) };
  }

  test('there are ten', () => {
    expect(documented()).toHaveLength(10);
  });

  test('GET /api/v1/plugins', async () => {
    for (const curl of documented().filter(({ url }) => url.endsWith('/api/v1/plugins'))) {
      const { status, json } = await typed(curl);
      expect(status).toBe(200);
      expect(json).toContainEqual({
        name: 'virustotal',
        display_name: 'VirusTotal',
        supported_ioc_types: ['ip', 'domain', 'url', 'hash'],
        enabled: true,
        categories: ['reputation'],
      });
    }
  });

  test('POST /api/v1/analysis, then its pending job', async () => {
    const { status, json } = await typed(about('/api/v1/analysis', '"type": "ip"}'));
    expect(status).toBe(200);
    const { id } = json as { id: string };
    expect(json).toMatchObject({
      id: UUID,
      ioc: '1.1.1.1',
      type: 'ip',
      queried_at: TIME,
      results: {
        virustotal: {
          plugin: 'virustotal',
          status: 'ok',
          summary: { malicious: expect.any(Number), suspicious: expect.any(Number) },
        },
      },
      pending: {
        joe_sandbox: { job_id: expect.any(String), poll_url: `/api/v1/analysis/${id}/pending/joe_sandbox` },
      },
    });
    const poll = about('/api/v1/analysis/550e8400-.../pending/joe_sandbox');
    expect(await typed(poll, id)).toEqual({ status: 202, json: { status: 'pending' } });
    await expect.poll(async () => (await typed(poll, id)).status, { timeout: 30_000, interval: 300 }).toBe(200);
    expect((await typed(poll, id)).json).toMatchObject({
      status: 'ready',
      result: { plugin: 'joe_sandbox', status: 'ok' },
    });
  });

  test('POST /api/v1/analysis with plugins', async () => {
    const { status, json } = await typed(about('/api/v1/analysis', '"plugins"'));
    expect(status).toBe(200);
    expect(Object.keys((json as { results: object }).results).sort()).toEqual(['abuseipdb', 'virustotal']);
    expect(json).toMatchObject({ pending: {} });
  });

  test.each([
    ['defang', { result: 'hxxp[://]evil[.]com/path' }],
    ['refang', { result: 'http://evil.com' }],
    ['extract', { indicators: { ip: ['1.2.3.4'], domain: ['evil.com'] } }],
  ])('POST /api/actions/%s', async (action, json) => {
    expect(await typed(about(`/api/actions/${action}`))).toEqual({ status: 200, json });
  });

  test('GET /api/v1/search and /api/v1/sessions/', async () => {
    expect(await typed(about('/api/v1/search'))).toEqual({
      status: 200,
      json: { results: [], total: 0, limit: 20, offset: 0 },
    });
    expect(await typed(about('/api/v1/sessions/'))).toEqual({
      status: 200,
      json: { sessions: [], total: 0, limit: 20, offset: 40 },
    });
  });
});
