import operations from '../../engine/operations/index.gen.ts';
import { type Family, isBelow } from '../family.ts';
import { bearer } from '../key-in.ts';
import { operationRoute } from './operation.ts';

/** Every operation of the engine at an address of its own: what a remote engine speaks. */
export const own: Family = {
  owns: (path) => isBelow(path, '/api/socctl'),
  keyIn: bearer,
  challenge: 'Bearer realm="socctl"',
  codes: { invalid: 'unauthorized', revoked: 'unauthorized' },
  shape: ({ code, message, more }) => ({ error: { code, message, hint: more.hint ?? null } }),
  routes: () => operations.map(operationRoute),
};
