/** A stream of bytes whose beginning was looked at; nothing of it is lost. */
export interface Peeked {
  /** At least the asked number of bytes, unless the stream is shorter. */
  readonly head: Uint8Array;
  /** The whole stream, head included. */
  readonly all: AsyncIterable<Uint8Array>;
  /** Lets go of the stream: needed where `all` is not read. */
  close(): Promise<void>;
}

/** Reads until `length` bytes are known, so that the kind of input can be told by its first bytes. */
export async function peek(bytes: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let ended = false;
  while (head.length < length && !ended) {
    const { value, done } = await iterator.next();
    if (done) ended = true;
    else head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  const close = async (): Promise<void> => {
    await iterator.return?.();
  };
  async function* all(): AsyncIterable<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await close();
    }
  }
  return { head, all: all(), close };
}

/** Whether the bytes begin with these. */
export function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}
