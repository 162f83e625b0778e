import { createHash } from 'node:crypto';

/** The UUID of version 5 (RFC 9562, 5.5) of a name in a namespace: the same name always has the same. */
export function uuid5(namespace: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  digest.writeUInt16BE((digest.readUInt16BE(6) & 0x0fff) | 0x5000, 6);
  digest.writeUInt16BE((digest.readUInt16BE(8) & 0x3fff) | 0x8000, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
