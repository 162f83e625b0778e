import { z } from 'zod';
import triageSet from '../../engine/operations/triage-set.ts';
import type { Workshop } from '../family.ts';
import { Refusal } from '../refusal.ts';
import { ok, type Route } from '../route.ts';
import { enter } from './enter.ts';

/** The body as the contract has it: no other property is taken, in the body and in its entries. */
const BODY = z.strictObject({ alertTriage: triageSet.input.shape.entries });

const SHOWN = 10;

function entriesIn(body: unknown): z.output<typeof BODY>['alertTriage'] {
  if (body === undefined)
    throw new Refusal(400, 'invalid_request', 'the body is empty', { details: { needed: 'alertTriage' } });
  const parsed = z.safeParse(BODY, body);
  if (parsed.success) return parsed.data.alertTriage;
  const issues = parsed.error.issues.slice(0, SHOWN);
  const lines = issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  const first = lines[0] ?? { path: '', message: 'it does not fit' };
  const message = `the body is not valid: ${first.path === '' ? '' : `${first.path}: `}${first.message}`;
  throw new Refusal(400, 'invalid_request', message, { details: { issues: lines } });
}

/** `POST /v0/orgs/{org}/triage/alerts`. */
export function updateEntries(workshop: Workshop): Route {
  return {
    method: 'POST',
    path: '/v0/orgs/:org/triage/alerts',
    scope: 'triage:alerts-update',
    async handle(ask) {
      await enter(ask, workshop);
      const entries = entriesIn(ask.body);
      const force = ask.query['force'] === 'true';
      const { created, updated, unchanged, failed } = await ask.call('triage.set', { entries, force });
      const [first] = failed;
      if (first) throw new Refusal(400, 'invalid_request', first.message, { details: { failed } });
      return ok({ result: `${created.length} created, ${updated.length} updated, ${unchanged} unchanged` });
    },
  };
}
