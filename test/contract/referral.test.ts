import { describe, expect, onTestFinished, test } from 'vitest';
import { runPlugins } from '../../src/analysis/index.ts';
import { createHttp, type Http } from '../../src/net/index.ts';
import { NOW } from './outcome.ts';
import { type Respond, serving } from './serving.ts';
import { fast } from './step.ts';
import { read } from './told.ts';

const BODY = JSON.stringify({
  objectClassName: 'domain',
  ldhName: 'evilish.org',
  events: [{ eventAction: 'registration', eventDate: '2026-07-20T10:00:00Z' }],
});

/** Answers the last of so many requests, and refers the others to an address. */
function referring(locations: readonly (string | undefined)[], status = 302): Respond {
  let asked = 0;
  return (_, response) => {
    const location = locations[asked++];
    if (asked > locations.length) response.writeHead(200, { 'content-type': 'application/rdap+json' }).end(BODY);
    else response.writeHead(status, location === undefined ? {} : { location }).end();
  };
}

/** A real client whose every name of the world leads to one server on loopback; where it was sent is noted. */
function worldAt(origin: string): { readonly http: Http; readonly sent: string[] } {
  const client = createHttp('0.0.0');
  onTestFinished(() => client.close());
  const sent: string[] = [];
  const send: Http['send'] = (request) => {
    const { href, pathname, search } = new URL(request.url);
    sent.push(href);
    return client.send({ ...request, url: `${origin}${pathname}${search}` });
  };
  return { http: { send, close: () => client.close() }, sent };
}

async function asked(respond: Respond, key?: string) {
  const { origin } = await serving(respond);
  const { http, sent } = worldAt(origin);
  const reach = { access: async () => ({ key }), http: async () => http };
  const context = { now: () => NOW, signal: new AbortController().signal, reach };
  const [result] = await runPlugins({ type: 'domain', value: 'evilish.org' }, [fast('rdap')], context);
  if (!result) throw new Error('rdap takes domains');
  return { result, sent };
}

const FIRST = 'https://rdap.org/domain/evilish.org';
const REGISTRY = 'https://rdap.registry.evilish.org/v1/domain/evilish.org';

describe('rdap.org refers to the registry', () => {
  test.each([301, 302, 303, 307, 308])('with %i', async (status) => {
    const { result, sent } = await asked(referring([REGISTRY], status));
    expect(read(result)).toEqual(['ok', 'suspicious', 30]);
    expect(sent).toEqual([FIRST, REGISTRY]);
  });

  test('which refers to another, and to itself', async () => {
    const { result, sent } = await asked(referring([REGISTRY, 'https://rdap.other.org/x', '/y?z=1']));
    expect(result.status).toBe('ok');
    expect(sent).toEqual([FIRST, REGISTRY, 'https://rdap.other.org/x', 'https://rdap.other.org/y?z=1']);
  });

  test.each<[string, string | undefined]>([
    ['in clear', 'http://rdap.registry.evilish.org/domain/evilish.org'],
    ['to an address of this network', 'https://192.168.0.1/domain/evilish.org'],
    ['to this machine', 'https://127.0.0.1/'],
    ['to an address of the world', 'https://45.83.140.140/'],
    ['to an IPv6 address', 'https://[2a0b:f4c2::1]/'],
    ['to an address written as a number', 'https://2130706433/'],
    ['to a name of this network', 'https://rdap/domain/evilish.org'],
    ['to a name that is never public', 'https://rdap.internal/'],
    ['to another port', 'https://rdap.registry.evilish.org:8443/'],
    ['with a password', 'https://user:secret@rdap.registry.evilish.org/'],
    ['to a file', 'file:///etc/passwd'],
    ['to a script', 'javascript:alert(1)'],
    ['nowhere', undefined],
    ['to what is no address', 'https://'],
  ])('never %s', async (_, location) => {
    const { result, sent } = await asked(referring([location]));
    expect(read(result)).toEqual(['bad_response', 'none', null]);
    expect(sent).toEqual([FIRST]);
  });

  test.each([300, 304, 305])('%i is no referral', async (status) => {
    const { result, sent } = await asked(referring([REGISTRY], status));
    expect([result.status, sent]).toEqual(['error', [FIRST]]);
  });

  test('not in a circle', async () => {
    const { result, sent } = await asked(referring(Array.from({ length: 50 }, () => REGISTRY)));
    expect(read(result)[0]).toBe('bad_response');
    expect(sent).toHaveLength(6);
  });

  test('and what holds a key goes nowhere else', async () => {
    const { result, sent } = await asked(referring([REGISTRY]), 'invented-key-0123456789');
    expect(read(result)[0]).toBe('bad_response');
    expect(sent).toEqual([FIRST]);
  });
});
