/** What a key may open; each opens only what it names, `*` everything. */
export const SCOPES = [
  'analysis:read',
  'analysis:read-all',
  'analysis:write',
  'actions:use',
  'incidents:read',
  'investigations:read',
  'investigations:write',
  'graph:read',
  'search:read',
  'triage:alerts-list',
  'triage:alerts-update',
  'audit:read',
  '*',
] as const;

export type Scope = (typeof SCOPES)[number];
