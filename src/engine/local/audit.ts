import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const audit: Handlers<'audit.list'> = {
  async 'audit.list'() {
    throw new Failure('internal', 'to be written');
  },
};
