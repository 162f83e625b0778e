import { createHash } from 'node:crypto';
import type { Hit } from '../../../ioc/index.ts';

/** The hashes that an attachment is looked up by. */
export const ALGORITHMS = ['sha256', 'sha1', 'md5'] as const satisfies readonly Hit['algorithm'][];

/** In lower-case hexadecimal. */
export function digest(algorithm: (typeof ALGORITHMS)[number], content: Uint8Array): string {
  return createHash(algorithm).update(content).digest('hex');
}
