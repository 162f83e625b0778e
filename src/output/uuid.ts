import { sha1 } from './sha1.ts';

const encoder = new TextEncoder();

function bytesOf(uuid: string): Uint8Array {
  const digits = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

/** The namespaces asked for: few, and nearly always the same. */
const known = new Map<string, Uint8Array>();

function namespaceBytes(namespace: string): Uint8Array {
  let bytes = known.get(namespace);
  if (!bytes) {
    if (known.size > 16) known.clear();
    bytes = bytesOf(namespace);
    known.set(namespace, bytes);
  }
  return bytes;
}

/** The UUID of version 5 (RFC 9562, 5.5) of a name in a namespace: the same name always has the same. */
export function uuid5(namespace: string, name: string): string {
  const text = encoder.encode(name);
  const message = new Uint8Array(16 + text.length);
  message.set(namespaceBytes(namespace));
  message.set(text, 16);
  const [time = 0, middle = 0, clock = 0, node = 0] = sha1(message);
  const hex = [time, (middle & 0xffff0fff) | 0x5000, (clock & 0x3fffffff) | 0x80000000, node]
    .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
