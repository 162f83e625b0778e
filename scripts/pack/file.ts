import { open } from 'node:fs/promises';
import { type AddressHeader, MAGIC, SECTIONS, type Section } from '../../src/analysis/data/format.ts';

/** The whole file (`src/analysis/data/format.ts`). */
export function encodeFile(about: Omit<AddressHeader, 'lengths'>, sections: Readonly<Record<Section, Buffer>>): Buffer {
  const lengths = Object.fromEntries(SECTIONS.map((name) => [name, sections[name].length]));
  const header = Buffer.from(JSON.stringify({ ...about, lengths }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, header, ...SECTIONS.map((name) => sections[name])]);
}

/** The header of a packed file without reading the rest; undefined when there is no whole header of this format. */
export async function headerOf(path: string): Promise<AddressHeader | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const start = (await file.read(Buffer.alloc(12), 0, 12, 0)).buffer;
    if (start.toString('latin1', 0, 8) !== MAGIC) return undefined;
    const length = start.readUInt32LE(8);
    const text = (await file.read(Buffer.alloc(length), 0, length, 12)).buffer.toString('utf8');
    return JSON.parse(text) as AddressHeader;
  } catch {
    // Cut off, or written over: to be packed anew.
    return undefined;
  } finally {
    await file.close();
  }
}
