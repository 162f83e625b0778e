/**
 * The file `dist/data/addresses.bin`: which autonomous system and which country an address belongs to.
 *
 * ```
 * 8 bytes    magic, with the version of this format at its end
 * uint32 LE  length of the header
 * header     JSON, UTF-8: AddressHeader
 * sections   back to back, in the order of SECTIONS, with the lengths the header states
 * ```
 *
 * A range section is a map from address (as a number, IPv4 and IPv6 apart) to value: each entry holds the first address
 * of a stretch and the value from there up to the next entry. Value 0: nothing known. Values count from 1: in `*Asn`
 * the entries of the section `systems`, in `*Country` the countries of the header. Entries stand in blocks of BLOCK, so
 * that a look-up is one binary search and one short read:
 *
 * ```
 * uint32 LE  number of blocks
 * index      per block: 16 bytes first address, big-endian; uint32 LE offset of the block behind the index
 * block      varint value; then for each further entry
 *            1 byte n, varint m (distance to the entry before: m * 2^n), varint value
 * ```
 *
 * The section `systems` has the same shape with 4-byte index entries (offset only); an entry is varint AS number,
 * varint length of the name, the name in UTF-8. Varints are LEB128: 7 bits a byte, low ones first.
 */
export interface AddressHeader {
  /** Versions of the packages packed here; the file is current while they are. */
  readonly versions: Readonly<Record<string, string>>;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
  /** ISO 3166-1 alpha-2 codes (and XK, in common use for Kosovo). */
  readonly countries: readonly string[];
  /** Bytes in each section. */
  readonly lengths: Readonly<Record<Section, number>>;
}

export const SECTIONS = ['v4Asn', 'v6Asn', 'v4Country', 'v6Country', 'systems'] as const;
export type Section = (typeof SECTIONS)[number];

export const MAGIC = 'SOCADDR1';
export const FILE_NAME = 'addresses.bin';

/** Entries in a block: larger makes the file smaller and a look-up longer. */
export const BLOCK = 64;

/** Bytes of an address key in the index of a range section. */
export const KEY_BYTES = 16;
