import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const triage: Handlers<'triage.list' | 'triage.set' | 'triage.delete'> = {
  async 'triage.list'() {
    throw new Failure('internal', 'to be written');
  },

  async 'triage.set'() {
    throw new Failure('internal', 'to be written');
  },

  async 'triage.delete'() {
    throw new Failure('internal', 'to be written');
  },
};
