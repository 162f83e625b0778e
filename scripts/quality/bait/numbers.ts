import type { Random } from '../random.ts';

/** Four numbers below 256 that are a version: small ones first, as versions have them. */
export function version4(random: Random): string {
  const rest = random.pick([
    `${random.int(0, 9)}.${random.int(0, 9)}`,
    `${random.int(0, 9)}.${random.int(0, 99)}`,
    `${random.int(0, 99)}.0`,
    `${random.int(0, 30)}.${random.int(100, 255)}`,
    `${random.int(100, 255)}.${random.int(0, 50)}`,
  ]);
  return `${random.int(0, 24)}.${random.int(0, 20)}.${rest}`;
}

export function version3(random: Random): string {
  return `${random.int(0, 20)}.${random.int(0, 40)}.${random.int(0, 30)}`;
}

/** A build number that no address can be. */
export function build4(random: Random): string {
  return `${random.int(6, 120)}.${random.int(0, 3)}.${random.int(1000, 22000)}.${random.int(1, 5000)}`;
}

export function oid(random: Random): string {
  return random.pick([
    `1.3.6.1.4.1.${random.int(311, 60000)}.${random.int(1, 30)}.${random.int(1, 9)}`,
    `2.16.840.1.${random.int(101, 113730)}.${random.int(1, 9)}.${random.int(1, 99)}`,
    `1.2.840.113549.1.${random.int(1, 12)}.${random.int(1, 20)}`,
    `1.3.6.1.2.1.${random.int(1, 50)}.${random.int(1, 9)}.0`,
  ]);
}

const two = (number: number) => String(number).padStart(2, '0');

export function clock(random: Random): string {
  return `${two(random.int(0, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function day(random: Random): string {
  return `20${random.int(18, 26)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
}

/** `2026-05-23T10:00:00.123Z`. */
export function isoTime(random: Random): string {
  return `${day(random)}T${clock(random)}${random.pick(['Z', '.123Z', '+02:00', '.004512Z'])}`;
}

/** `May 23 10:00:00`. */
export function syslogTime(random: Random): string {
  return `${random.pick(MONTHS)} ${String(random.int(1, 28)).padStart(2)} ${clock(random)}`;
}

/** `23/May/2026:10:00:00 +0000`. */
export function webTime(random: Random): string {
  return `${two(random.int(1, 28))}/${random.pick(MONTHS)}/20${random.int(18, 26)}:${clock(random)} +0000`;
}

/** Bytes with colons, as key and certificate fingerprints are printed. */
export function fingerprint(random: Random, length: number): string {
  const pairs = Array.from({ length }, () => random.letters('0123456789abcdef', 2)).join(':');
  return random.chance(0.5) ? pairs.toUpperCase() : pairs;
}
