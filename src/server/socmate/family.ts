import { type Family, isBelow } from '../family.ts';
import { apiKeyOrBearer } from '../key-in.ts';
import { graph } from './graph.ts';
import { incidents } from './incidents.ts';
import { investigations } from './investigations.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';

const PREFIXES = ['/api/v1', '/api/auth', '/api/admin'];

/** The API of SoCMate: incidents, investigations, the knowledge graph, search. */
export const socmate: Family = {
  owns: (path) => PREFIXES.some((prefix) => isBelow(path, prefix)),
  keyIn: apiKeyOrBearer,
  challenge: 'Bearer realm="socctl"',
  codes: { invalid: 'unauthorized', revoked: 'unauthorized' },
  shape: ({ message, more: { issues, hint } }) => ({ detail: issues ?? (hint ? `${message}; ${hint}` : message) }),
  routes: (workshop) => [...incidents, ...graph, ...search, ...sessions, ...investigations(workshop)],
};
