import { Failure } from '../../shared/failure.ts';
import type { Handlers } from './context.ts';

export const graph: Handlers<'graph.neighbors' | 'graph.search' | 'graph.export' | 'graph.investigation'> = {
  async 'graph.neighbors'() {
    throw new Failure('internal', 'to be written');
  },

  async 'graph.search'() {
    throw new Failure('internal', 'to be written');
  },

  async 'graph.export'() {
    throw new Failure('internal', 'to be written');
  },

  async 'graph.investigation'() {
    throw new Failure('internal', 'to be written');
  },
};
