import { type Family, isBelow } from '../family.ts';
import { bearer } from '../key-in.ts';
import { actions } from './actions.ts';
import { analysis } from './analysis.ts';

const PREFIXES = ['/api/v1/plugins', '/api/v1/analysis', '/api/actions'];

/** The Analysis API of SOCBuddy: plugins, analyses, text actions. */
export const socbuddy: Family = {
  owns: (path) => PREFIXES.some((prefix) => isBelow(path, prefix)),
  keyIn: bearer,
  challenge: 'Bearer realm="socctl"',
  codes: { invalid: 'invalid_api_key', revoked: 'revoked_api_key' },
  shape: ({ code, message, more }) => ({ error: code, detail: more.hint ? `${message}; ${more.hint}` : message }),
  routes: () => [...analysis, ...actions],
};
