import { sha1 } from './sha1.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const encoder = new TextEncoder();

function bytesOf(uuid: string): Uint8Array {
  const digits = uuid.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

/** The UUID of version 5 (RFC 9562, 5.5) of a name in a namespace: the same name always has the same. */
export function uuid5(namespace: string, name: string): string {
  const text = encoder.encode(name);
  const message = new Uint8Array(16 + text.length);
  message.set(bytesOf(namespace));
  message.set(text, 16);
  const digest = sha1(message);
  const at = (index: number): string => HEX[digest[index] as number] as string;
  const version = HEX[((digest[6] as number) & 0x0f) | 0x50] as string;
  const variant = HEX[((digest[8] as number) & 0x3f) | 0x80] as string;
  const [time, node] = [at(0) + at(1) + at(2) + at(3), at(10) + at(11) + at(12) + at(13) + at(14) + at(15)];
  return `${time}-${at(4)}${at(5)}-${version}${at(7)}-${variant}${at(9)}-${node}`;
}
