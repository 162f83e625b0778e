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

/** Bytes of the input that `raw` was read from; undefined where it is not what stands there. */
export function lengthOf(input: Buffer, { raw, offset }: Hit): number | undefined {
  const most = Buffer.byteLength(raw);
  if (input.subarray(offset, offset + most).equals(Buffer.from(raw))) return most;
  // A byte that is no UTF-8 reads as three.
  for (let length = raw.length; length <= most; length++) {
    if (input.toString('utf8', offset, offset + length) === raw) return length;
  }
  return undefined;
}
