import { createExtractor, type ExtractOptions, type Hit } from '../../ioc/index.ts';
import { placed } from '../decode.ts';
import type { Source } from '../source.ts';
import { fromEach, type Reading } from './inputs.ts';
import { Places } from './places.ts';

/** What was noticed about an occurrence: a link that leads elsewhere than its text says. */
export type Flag = 'link_mismatch';

/** A hit and the input it was found in. */
export interface Occurrence extends Hit {
  readonly source: string;
  /** The part of a mail message that it was found in; then offset and line count in that part as it was decoded. */
  readonly part?: string;
  /** The name of the attachment whose hash it is. */
  readonly filename?: string;
  readonly flags?: readonly Flag[];
}

/** How one input becomes occurrences: as text, or as a mail message. */
export type Reader = (source: Source, options: ExtractOptions, signal: AbortSignal) => AsyncIterable<Occurrence[]>;

/** An input as text. What was found before it turned out to be damaged is given before that is thrown. */
export async function* inText(
  source: Source,
  options: ExtractOptions,
  signal: AbortSignal,
): AsyncIterable<Occurrence[]> {
  const extractor = createExtractor(options);
  const places = new Places();
  const named = (hits: readonly Hit[]): Occurrence[] =>
    hits.map((hit) => ({ ...hit, offset: places.of(hit.offset), source: source.name }));
  let damage: unknown;
  try {
    for await (const piece of placed(source)) {
      if (signal.aborted) break;
      places.add(piece);
      yield named(extractor.write(piece.bytes));
      places.keep(extractor.held);
    }
  } catch (error) {
    damage = error;
  }
  // What the last line held is kept too, also after Ctrl-C.
  yield named(extractor.end());
  if (damage !== undefined) throw damage;
}

/** Every occurrence in the inputs, in batches as they become known; ends early when interrupted. */
export function occurrences(
  inputs: readonly Source[] | AsyncIterable<Source>,
  options: ExtractOptions,
  reading: Reading,
  read: Reader = inText,
): AsyncIterable<Occurrence[]> {
  return fromEach(inputs, (source) => read(source, options, reading.signal), reading);
}
