import type { Operation } from '../operation.ts';
import { plan } from '../records/plan.ts';
import run from './analysis-run.ts';

export default {
  name: 'analysis.plan',
  scope: 'analysis:read',
  summary: 'Who would be told what if an indicator were analyzed, and what is held back; asks nobody.',
  input: run.input.omit({ request_id: true, max_wait: true }),
  output: plan,
} as const satisfies Operation;
