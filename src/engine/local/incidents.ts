import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const incidents: Handlers<
  | 'incidents.list'
  | 'incidents.show'
  | 'incidents.create'
  | 'incidents.import'
  | 'incidents.update'
  | 'incidents.enrich'
> = {
  async 'incidents.list'() {
    throw new Failure('internal', 'to be written');
  },

  async 'incidents.show'() {
    throw new Failure('internal', 'to be written');
  },

  async 'incidents.create'() {
    throw new Failure('internal', 'to be written');
  },

  async 'incidents.import'() {
    throw new Failure('internal', 'to be written');
  },

  async 'incidents.update'() {
    throw new Failure('internal', 'to be written');
  },

  async 'incidents.enrich'() {
    throw new Failure('internal', 'to be written');
  },
};
