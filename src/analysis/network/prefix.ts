import { type AddressKey, addressKey } from '../data/key.ts';

/** A block of addresses. */
export interface Prefix {
  /** As it was written, `192.0.2.0/24`. */
  readonly text: string;
  readonly first: AddressKey;
  /** Addresses differ in their last so many bits. */
  readonly free: number;
}

const WIDTH = { v4: 32, v6: 128 } as const;

/** The block that a text names; undefined when it names none. */
export function prefixOf(text: string): Prefix | undefined {
  const [, address = '', length = ''] = /^([0-9a-f.:]{2,45})\/(\d{1,3})$/i.exec(text) ?? [];
  const first = addressKey(address);
  if (!first) return undefined;
  const free = WIDTH[first.family] - Number(length);
  return free >= 0 ? { text, first, free } : undefined;
}

export function holds({ first, free }: Prefix, address: AddressKey): boolean {
  return first.family === address.family && first.key >> BigInt(free) === address.key >> BigInt(free);
}
