import { createExtractor, type ExtractOptions, type Hit } from '../../ioc/index.ts';
import { decoded } from '../decode.ts';
import type { Source } from '../source.ts';
import { fromEach, type Reading } from './inputs.ts';

/** A hit and the input it was found in. */
export interface Occurrence extends Hit {
  readonly source: string;
}

async function* ofSource(source: Source, options: ExtractOptions, { signal }: Reading): AsyncIterable<Occurrence[]> {
  const extractor = createExtractor(options);
  const named = (hits: readonly Hit[]): Occurrence[] => hits.map((hit) => ({ ...hit, source: source.name }));
  for await (const chunk of decoded(source)) {
    if (signal.aborted) break;
    yield named(extractor.write(chunk));
  }
  // What the last line held is kept too, also after Ctrl-C.
  yield named(extractor.end());
}

/** Every occurrence in the inputs, in batches as they become known; ends early when interrupted. */
export function occurrences(
  inputs: readonly Source[],
  options: ExtractOptions,
  reading: Reading,
): AsyncIterable<Occurrence[]> {
  return fromEach(
    inputs.map((source) => ofSource(source, options, reading)),
    reading,
  );
}
