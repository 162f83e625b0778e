/** The `source` of what comes from Microsoft Sentinel. */
export const NAME = 'sentinel';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What names an incident of Sentinel for good. A GUID does so alone; any other name is its own only within its workspace,
 * so the whole resource id counts. Azure's ids mean the same in any case.
 */
export function sourceIdOf(id: string, name: string): string {
  const short = name.trim().toLowerCase();
  return GUID.test(short) || id === '' ? short : id.trim().toLowerCase();
}
