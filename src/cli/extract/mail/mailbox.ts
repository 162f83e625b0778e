const FROM = Buffer.from('From ');
const QUOTED = /^>(>*From )/gm;

/** A separator and the header field behind it: prose may begin a paragraph with "From" too. */
const SEPARATOR = /^From \S+ [^\n]*\d\d:\d\d[^\n]*\n>?[\w-]+:/;
const LONGEST_SEPARATOR = 1000;

/** Where the next message begins: after an empty line, with a separator; -1 when there is none. */
function nextMessage(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nFrom ', from); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes[at - 1] === 0x0d ? at - 2 : at - 1;
    const begins = bytes[before] === 0x0a && SEPARATOR.test(bytes.toString('latin1', at + 1, at + LONGEST_SEPARATOR));
    if (begins) return at + 1;
  }
  return -1;
}

function withoutFromLine(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\n') + 1;
  const message = end > 0 ? bytes.subarray(end) : Buffer.alloc(0);
  if (!message.includes('\n>From ') && !message.includes('\n>>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(QUOTED, '$1'), 'latin1');
}

/** The messages of a file: one, or with a `From ` line in front those of a mailbox (RFC 4155). */
export function* messagesIn(bytes: Buffer): Generator<Buffer> {
  if (!bytes.subarray(0, FROM.length).equals(FROM)) {
    yield bytes;
    return;
  }
  for (let start = 0; start >= 0; ) {
    const next = nextMessage(bytes, start);
    yield withoutFromLine(bytes.subarray(start, next < 0 ? bytes.length : next));
    start = next;
  }
}
