import { unicodeHost } from '../../ioc/index.ts';
import { splitHost } from '../host.ts';
import type { ReadHost } from './imitation.ts';
import { readAsLatin } from './latin.ts';

/** A host name (of A-labels) taken apart, with its labels as people see them and as they read them. */
export async function readHost(name: string): Promise<ReadHost> {
  const host = splitHost(name);
  const labels = host.labels.map(unicodeHost);
  return { ...host, labels, readings: await Promise.all(labels.map(readAsLatin)) };
}
