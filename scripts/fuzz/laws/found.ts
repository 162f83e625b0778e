import { createExtractor, type ExtractOptions, type Hit, OBSERVABLE_TYPES } from '../../../src/ioc/index.ts';

export const EVERYTHING: ExtractOptions = { types: OBSERVABLE_TYPES, includePrivate: true };
/** The types that reports are about. */
export const CORE: ExtractOptions = {
  types: ['ip', 'domain', 'url', 'hash', 'email', 'cidr', 'cve'],
  includePrivate: true,
};

/** All hits, the input handed over in chunks of that many bytes. */
export function found(input: Uint8Array, options: ExtractOptions, chunk = input.length): Hit[] {
  const extractor = createExtractor(options);
  const hits: Hit[] = [];
  for (let at = 0; at < input.length; at += chunk) hits.push(...extractor.write(input.subarray(at, at + chunk)));
  return [...hits, ...extractor.end()];
}

export const show = ({ type, value }: Pick<Hit, 'type' | 'value'>): string => `${type} ${JSON.stringify(value)}`;
