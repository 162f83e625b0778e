const WORKSPACE =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/soc/providers/Microsoft.OperationalInsights/workspaces/lab/providers/Microsoft.SecurityInsights';

export const GUID = '22222222-2222-4222-8222-222222222222';

/** An incident in the shape of the Azure REST API, written for these tests. */
export function sentinelIncident(properties: object = {}, over: object = {}) {
  return {
    id: `${WORKSPACE}/incidents/${GUID}`,
    name: GUID,
    type: 'Microsoft.SecurityInsights/incidents',
    etag: '"0a00-1"',
    properties: {
      title: 'Sign-in from an unfamiliar place',
      severity: 'High',
      status: 'New',
      incidentNumber: 41,
      createdTimeUtc: '2026-05-20T08:00:00.1234567Z',
      lastModifiedTimeUtc: '2026-05-20T08:05:00Z',
      ...properties,
    },
    ...over,
  };
}

export function sentinelComment(message = 'seen before', incident = GUID) {
  return {
    id: `${WORKSPACE}/Incidents/${incident}/comments/44444444-4444-4444-8444-444444444444`,
    name: '44444444-4444-4444-8444-444444444444',
    type: 'Microsoft.SecurityInsights/incidents/comments',
    properties: { message, createdTimeUtc: '2026-05-20T09:00:00Z', author: { name: 'Alice Example' } },
  };
}

/** What a Logic App hands on when an incident is made or changed. */
export function trigger(incident: object) {
  return { objectSchemaType: 'Incident', objectEventType: 'Create', workspaceInfo: {}, object: incident };
}
