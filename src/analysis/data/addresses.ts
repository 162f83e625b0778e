import { Failure } from '../../shared/failure.ts';
import { type AddressData, openAddressData } from './file.ts';
import { type AddressKey, addressKey } from './key.ts';
import { addressFile } from './locate.ts';
import type { System } from './systems.ts';

/** What the packed data knows of an address. */
export interface AddressFacts extends Partial<System> {
  /** ISO 3166-1 alpha-2, by registration: a hint, sources disagree. */
  readonly country?: string;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Opens a file at the first call, and keeps a failure as well: a damaged file is not read again for each address. */
export function openedOnce(path: () => string): () => AddressData {
  let opened: (() => AddressData) | undefined;
  const open = (): (() => AddressData) => {
    try {
      const found = openAddressData(path());
      return () => found;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  };
  return () => {
    opened ??= open();
    return opened();
  };
}

const data = openedOnce(addressFile);

/** What `data` knows of an address; undefined when that is nothing. @throws RangeError when the data is damaged. */
export function factsOf(
  { header, ranges, system }: AddressData,
  { family, key }: AddressKey,
): AddressFacts | undefined {
  const asn = ranges[`${family}Asn`](key);
  const country = header.countries[ranges[`${family}Country`](key) - 1];
  if (asn === 0 && country === undefined) return undefined;
  return {
    ...(asn > 0 && system(asn)),
    ...(country !== undefined && { country }),
    date: header.date,
  };
}

/**
 * Autonomous system and country of an IP address; undefined when neither is known.
 * @throws Failure `unavailable` when the data file is missing or damaged.
 */
export function lookupAddress(ip: string): AddressFacts | undefined {
  const key = addressKey(ip);
  if (!key) return undefined;
  try {
    return factsOf(data(), key);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Failure('unavailable', 'the address data is damaged', 'reinstall the package');
    throw error;
  }
}

/** Day of the packed data, `YYYY-MM-DD`. @throws Failure `unavailable` when the file is missing or damaged. */
export function addressDate(): string {
  return data().header.date;
}
