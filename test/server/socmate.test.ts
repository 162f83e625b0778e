import { describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

type Issue = { readonly loc: readonly (string | number)[]; readonly msg: string; readonly type: string };

describe('422 with what does not fit, field by field', () => {
  test.each([
    ['GET', '/api/v1/incidents?severity=urgent', undefined, ['query', 'severity'], 'type_error.enum'],
    ['GET', '/api/v1/incidents?severity=High', undefined, ['query', 'severity'], 'type_error.enum'],
    ['GET', '/api/v1/incidents?status=open', undefined, ['query', 'status'], 'type_error.enum'],
    ['GET', '/api/v1/incidents?timespan=7d', undefined, ['query', 'timespan'], 'value_error'],
    ['GET', '/api/v1/incidents?timespan=P', undefined, ['query', 'timespan'], 'value_error'],
    ['GET', '/api/v1/incidents?timespan=PT', undefined, ['query', 'timespan'], 'value_error'],
    ['GET', '/api/v1/incidents?limit=0', undefined, ['query', 'limit'], 'value_error.number.not_ge'],
    ['GET', '/api/v1/incidents?limit=101', undefined, ['query', 'limit'], 'value_error.number.not_le'],
    ['GET', '/api/v1/incidents?limit=ten', undefined, ['query', 'limit'], 'type_error.integer'],
    ['GET', '/api/v1/incidents?offset=-1', undefined, ['query', 'offset'], 'value_error.number.not_ge'],
    ['GET', '/api/v1/incidents/seven', undefined, ['path', 'number'], 'type_error.integer'],
    ['GET', '/api/v1/incidents/0', undefined, ['path', 'number'], 'value_error.number.not_ge'],
    ['PATCH', '/api/v1/incidents/7', { status: 'open' }, ['body', 'status'], 'type_error.enum'],
    ['PATCH', '/api/v1/incidents/7', { state: 'closed' }, ['body', 'state'], 'value_error.extra'],
    [
      'PATCH',
      '/api/v1/incidents/7',
      { classificationReason: 'x' },
      ['body', 'classificationReason'],
      'type_error.enum',
    ],
    ['PATCH', '/api/v1/incidents/7', { notes: 7 }, ['body', 'notes'], 'type_error.str'],
    ['PATCH', '/api/v1/incidents/7', [], ['body'], 'type_error.dict'],
    ['POST', '/api/v1/incidents/7/enrich', { plugins: 'all' }, ['body', 'plugins'], 'type_error.list'],
    ['GET', '/api/v1/graph/entity/a?depth=0', undefined, ['query', 'depth'], 'value_error.number.not_ge'],
    ['GET', '/api/v1/graph/entity/a?depth=4', undefined, ['query', 'depth'], 'value_error.number.not_le'],
    ['GET', '/api/v1/graph/entity/a?limit=0', undefined, ['query', 'limit'], 'value_error.number.not_ge'],
    ['GET', '/api/v1/graph/search', undefined, ['query', 'q'], 'value_error.missing'],
    ['GET', '/api/v1/graph/search?q=a&limit=1000', undefined, ['query', 'limit'], 'value_error.number.not_le'],
    ['GET', '/api/v1/search', undefined, ['query', 'q'], 'value_error.missing'],
    ['GET', '/api/v1/search?q=a&type=file', undefined, ['query', 'type'], 'type_error.enum'],
    ['GET', '/api/v1/search?q=a&q=b', undefined, ['query', 'q'], 'type_error.str'],
    ['GET', '/api/v1/sessions/?limit=x', undefined, ['query', 'limit'], 'type_error.integer'],
    ['POST', '/api/v1/investigations/start', undefined, ['body', 'query'], 'value_error.missing'],
    ['POST', '/api/v1/investigations/start', {}, ['body', 'query'], 'value_error.missing'],
    ['POST', '/api/v1/investigations/start', { query: '' }, ['body', 'query'], 'value_error.any_str.min_length'],
    ['POST', '/api/v1/investigations/start', { query: 7 }, ['body', 'query'], 'type_error.str'],
    ['POST', '/api/v1/investigations/start', { query: 'a', model: 'x' }, ['body', 'model'], 'value_error.extra'],
    ['POST', '/api/v1/sessions/a/message', {}, ['body', 'content'], 'value_error.missing'],
  ] as const)('%s %s %j', async (method, path, body, loc, type) => {
    const { key, get } = await serve();
    const { status, json } = await get(path, { method, key: await key(['*']), ...(body !== undefined && { body }) });
    expect(status).toBe(422);
    const { detail } = json as { detail: readonly Issue[] };
    expect(detail).toEqual([{ loc, msg: expect.any(String), type }]);
  });
});

test.each(['P7D', 'PT12H', 'P1DT6H', 'P2W', 'P1Y2M3DT4H5M6S', 'PT90M'])('%s is a duration', async (timespan) => {
  const { key, get } = await serve();
  const { status } = await get(`/api/v1/incidents?timespan=${timespan}`, { key: await key(['*']) });
  expect(status).not.toBe(422);
});

test('a body that is not JSON is 400 and its detail a text', async () => {
  const { key, get } = await serve();
  const { status, json } = await get('/api/v1/investigations/start', { key: await key(['*']), body: 'query=a' });
  expect({ status, json }).toEqual({ status: 400, json: { detail: 'the body is not valid JSON' } });
});
