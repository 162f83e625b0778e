import type { Workshop } from '../family.ts';
import { ok, type Route } from '../route.ts';
import { enter } from './enter.ts';

/** `DELETE /v0/orgs/{org}/triage/alerts/{uuid}`. */
export function deleteEntry(workshop: Workshop): Route {
  return {
    method: 'DELETE',
    path: '/v0/orgs/:org/triage/alerts/:uuid',
    scope: 'triage:alerts-update',
    async handle(ask) {
      await enter(ask, workshop);
      const { deleted } = await ask.call('triage.delete', { uuid: ask.params['uuid'] ?? '' });
      return ok({ result: `deleted ${deleted}` });
    },
  };
}
