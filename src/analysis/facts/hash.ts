import type { Answer } from '../plugin.ts';
import { harmlessFile } from './harmless-files.ts';

/** Algorithms by the number of hexadecimal digits, as machines and as people write them. */
const ALGORITHMS: Readonly<Record<number, readonly [id: string, name: string]>> = {
  32: ['md5', 'MD5'],
  40: ['sha1', 'SHA-1'],
  64: ['sha256', 'SHA-256'],
  128: ['sha512', 'SHA-512'],
};

/** What a hash itself tells: its algorithm, and whether it belongs to an empty or a test file. */
export function hashAnswer(hash: string): Answer {
  const [algorithm, name] = ALGORITHMS[hash.length] ?? ['unknown', 'unknown'];
  const file = harmlessFile(hash);
  if (file === undefined) return { summary: { algorithm }, reasons: [`${name} hash`] };
  return {
    notApplicable: true,
    summary: { algorithm, known_file: file },
    reasons: [`${name} hash of the ${file}`],
    tags: ['known-file'],
  };
}
