import type { Decision } from './entry.ts';

/**
 * Whether nobody can tell what an entry applies to: it names no alert key, and not both a package type and a package
 * name. The Socket triage API wants such entries forced.
 */
export function isBroad({ alert_key, package_type, package_name }: Decision): boolean {
  return alert_key === null && (package_type === null || package_name === null);
}
