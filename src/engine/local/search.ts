import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const search: Handlers<'search.run'> = {
  async 'search.run'() {
    throw new Failure('internal', 'to be written');
  },
};
