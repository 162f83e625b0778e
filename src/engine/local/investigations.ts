import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const investigations: Handlers<
  | 'investigation.start'
  | 'investigation.work'
  | 'investigation.list'
  | 'investigation.show'
  | 'investigation.message'
  | 'investigation.delete'
> = {
  async 'investigation.start'() {
    throw new Failure('internal', 'to be written');
  },

  async 'investigation.work'() {
    throw new Failure('internal', 'to be written');
  },

  async 'investigation.list'() {
    throw new Failure('internal', 'to be written');
  },

  async 'investigation.show'() {
    throw new Failure('internal', 'to be written');
  },

  async 'investigation.message'() {
    throw new Failure('internal', 'to be written');
  },

  async 'investigation.delete'() {
    throw new Failure('internal', 'to be written');
  },
};
