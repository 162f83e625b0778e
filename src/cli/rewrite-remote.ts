import type { Engine } from '../engine/index.ts';
import type { DefangStyle } from '../ioc/text.ts';
import { Failure } from '../shared/failure.ts';
import { inLines } from './lines.ts';

export interface RemoteJob {
  readonly direction: 'defang' | 'refang';
  readonly everything: boolean;
  readonly style: DefangStyle;
  readonly engine: Engine;
}

/** Servers take text, not bytes: what is no UTF-8 would come back changed. */
async function* texts(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  try {
    yield* inLines(bytes, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(
      'usage',
      'the input is not UTF-8, and a server takes text only',
      'without --remote all other bytes stay as they are',
      { cause: error },
    );
  }
}

/** What a server makes of a text, piece by piece. The last line break of a piece is not the server's business. */
export async function* rewrittenThere(
  bytes: AsyncIterable<Uint8Array>,
  { direction, everything, style, engine }: RemoteJob,
): AsyncIterable<Uint8Array> {
  for await (const piece of texts(bytes)) {
    const text = piece.replace(/\n$/, '');
    const mode = everything ? 'everything' : 'default';
    const { result } =
      direction === 'defang'
        ? await engine.call('text.defang', { text, mode, ...(style !== 'socbuddy' && { style }) })
        : await engine.call('text.refang', { text });
    yield Buffer.from(`${result}${piece.slice(text.length)}`);
  }
}
