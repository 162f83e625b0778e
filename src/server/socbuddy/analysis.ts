import { Failure } from '../../shared/failure.ts';
import { type Answer, type Ask, ok, type Route } from '../route.ts';
import { objectIn, ourField, textIn, textsIn } from './body.ts';

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isAge(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isMark(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200;
}

async function analyze({ body, call, about }: Ask): Promise<Answer> {
  const fields = objectIn(body);
  about(fields['ioc'], fields['type']);
  const plugins = textsIn(fields, 'plugins');
  const analysis = await call('analysis.run', {
    ioc: textIn(fields, 'ioc'),
    type: textIn(fields, 'type'),
    ...(plugins && { plugins }),
    ...ourField(fields, 'refresh', isSwitch),
    ...ourField(fields, 'max_age', isAge),
    ...ourField(fields, 'request_id', isMark),
  });
  about(analysis.ioc, analysis.type);
  return ok(analysis);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

async function poll({ params: { id = '', plugin = '' }, call }: Ask): Promise<Answer> {
  // The engine takes beginnings of ids, which would tell of analyses that are not the caller's.
  if (!UUID.test(id)) throw new Failure('not_found', 'there is no analysis with this id');
  const states = await call('analysis.poll', { id, plugin });
  const state = Object.hasOwn(states, plugin) ? states[plugin] : undefined;
  if (!state) throw new Failure('not_found', 'this plugin was never pending in this analysis');
  return { status: state.status === 'pending' ? 202 : 200, body: state };
}

/** Plugins and analyses. */
export const analysis: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/plugins',
    scope: 'analysis:read',
    handle: async ({ call }) => ok(await call('plugins.list', {})),
  },
  { method: 'POST', path: '/api/v1/analysis', scope: 'analysis:write', handle: analyze },
  { method: 'GET', path: '/api/v1/analysis/:id/pending/:plugin', scope: 'analysis:write', handle: poll },
];
