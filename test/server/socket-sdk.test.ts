import { SocketSdk } from '@socketsecurity/sdk';
import { expect, test } from 'vitest';
import { serve } from './serve.ts';

// The vendor's own client, its newest published version, against our triage routes.

const BOTH = ['triage:alerts-list', 'triage:alerts-update'] as const;
const PATH = 'orgs/acme/triage/alerts';

interface Page {
  readonly results: readonly { readonly uuid: string; readonly note: string }[];
  readonly nextPage: number | null;
}

type Answer<T> =
  | { readonly success: true; readonly status: number; readonly data: T }
  | { readonly success: false; readonly status: number; readonly error: string };

async function client() {
  const { url, key } = await serve();
  const token = await key(BOTH, { org: 'acme', quota: 100 });
  const sdk = new SocketSdk(token, { baseUrl: `${url}/v0/`, retries: 0, timeout: 10_000 });
  const get = async <T>(path: string): Promise<Answer<T>> =>
    (await sdk.getApi<T>(path, { responseType: 'json', throws: false })) as Answer<T>;
  const send = async (path: string, method: string, body?: unknown): Promise<Answer<{ result: string }>> =>
    (await sdk.sendApi<{ result: string }>(path, {
      // It sends any verb, whatever its types say.
      method: method as 'POST',
      ...(body !== undefined && { body }),
      throws: false,
    })) as Answer<{ result: string }>;
  return { url, sdk, get, send };
}

test('list, create, update, delete', async () => {
  const { get, send } = await client();
  expect(await get<Page>(PATH)).toMatchObject({ success: true, status: 200, data: { results: [], nextPage: null } });
  const alertTriage = [{ packageType: 'npm', packageName: 'lodash', state: 'ignore', note: 'first' }];
  expect(await send(PATH, 'POST', { alertTriage })).toMatchObject({
    success: true,
    data: { result: expect.any(String) },
  });
  const listed = await get<Page>(`${PATH}?per_page=1`);
  const uuid = listed.success ? listed.data.results[0]?.uuid : undefined;
  expect(uuid).toMatch(/^[0-9a-f-]{36}$/);
  expect(await send(PATH, 'POST', { alertTriage: [{ uuid, note: 'second' }] })).toMatchObject({ success: true });
  expect(await get<Page>(PATH)).toMatchObject({ data: { results: [{ uuid, note: 'second' }] } });
  expect(await send(`${PATH}/${uuid}`, 'DELETE')).toMatchObject({ success: true });
  expect(await get<Page>(PATH)).toMatchObject({ data: { results: [], nextPage: null } });
});

test('quota', async () => {
  const { sdk, get } = await client();
  await get(PATH);
  const quota = await sdk.getQuota();
  expect(quota).toMatchObject({ success: true, data: { quota: 99, maxQuota: 100 } });
});

test('errors arrive as what they are', async () => {
  const { get, send, url } = await client();
  expect(await get('orgs/other/triage/alerts')).toMatchObject({ success: false, status: 404 });
  const wrong = await send(PATH, 'POST', { alertTriage: [{ state: 'acknowledge' }] });
  expect(wrong).toMatchObject({ success: false, status: 400 });
  // It shows only the bodies of errors in Socket's own form.
  expect(wrong.success ? '' : wrong.error).toContain('the body is not valid');
  const stranger = new SocketSdk('sktsec_nobody', { baseUrl: `${url}/v0/`, retries: 0 });
  expect(await stranger.getApi(PATH, { responseType: 'json', throws: false })).toMatchObject({
    success: false,
    status: 401,
  });
});
