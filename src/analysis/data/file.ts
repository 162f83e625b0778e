import { closeSync, fstatSync, openSync } from 'node:fs';
import { Failure, messageOf } from '../../shared/failure.ts';
import { type AddressHeader, MAGIC, SECTIONS, type Section } from './format.ts';
import { openRanges } from './ranges.ts';
import { type Slice, sliceOfFile } from './slice.ts';
import { openSystems } from './systems.ts';

export interface AddressData {
  readonly header: AddressHeader;
  /** The value of an address in a range section; 0 when nothing is known of it. */
  readonly ranges: Readonly<Record<Exclude<Section, 'systems'>, ReturnType<typeof openRanges>>>;
  readonly system: ReturnType<typeof openSystems>;
}

const HEADER = MAGIC.length + 4;

function unusable(path: string, cause: string): Failure {
  return new Failure(
    'unavailable',
    `the address data ${path} cannot be used: ${cause}`,
    'reinstall the package, or run npm run build in a clone',
  );
}

function readHeader(file: Slice): { readonly header: AddressHeader; readonly end: number } {
  const start = Buffer.from(file.read(0, HEADER));
  if (start.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('not of this format');
  const length = start.readUInt32LE(MAGIC.length);
  const text = Buffer.from(file.read(HEADER, length)).toString('utf8');
  return { header: JSON.parse(text) as AddressHeader, end: HEADER + length };
}

function sectionsOf(file: number, size: number, header: AddressHeader, begin: number): Record<Section, Slice> {
  let at = begin;
  const slices = SECTIONS.map((name) => {
    const slice = sliceOfFile(file, at, header.lengths[name]);
    at += header.lengths[name];
    return [name, slice] as const;
  });
  if (at !== size) throw new Error(`${size} bytes where ${at} were written`);
  return Object.fromEntries(slices) as Record<Section, Slice>;
}

function dataOf(file: number): AddressData {
  const { size } = fstatSync(file);
  const { header, end } = readHeader(sliceOfFile(file, 0, size));
  const { systems, v4Asn, v6Asn, v4Country, v6Country } = sectionsOf(file, size, header, end);
  const ranges = {
    v4Asn: openRanges(v4Asn),
    v6Asn: openRanges(v6Asn),
    v4Country: openRanges(v4Country),
    v6Country: openRanges(v6Country),
  };
  return { header, ranges, system: openSystems(systems) };
}

/**
 * Opens the packed address data (`format.ts`). Only the header is read; the rest piece by piece as it is needed, from a
 * file that stays open as long as the process.
 * @throws Failure `unavailable` when the file is missing or damaged.
 */
export function openAddressData(path: string): AddressData {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return dataOf(file);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    if (error instanceof RangeError) throw unusable(path, 'not of this format');
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw unusable(path, missing ? 'the file is missing' : messageOf(error));
  }
}
