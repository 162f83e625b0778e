import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const keys: Handlers<'keys.create' | 'keys.list' | 'keys.revoke' | 'keys.rotate'> = {
  async 'keys.create'() {
    throw new Failure('internal', 'to be written');
  },

  async 'keys.list'() {
    throw new Failure('internal', 'to be written');
  },

  async 'keys.revoke'() {
    throw new Failure('internal', 'to be written');
  },

  async 'keys.rotate'() {
    throw new Failure('internal', 'to be written');
  },
};
