const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** Final value of the check: bech32 (BIP 173) for witness version 0, bech32m (BIP 350) for the later ones. */
const BECH32 = 1;
const BECH32M = 0x2bc830a3;

/** Letters of the check. */
const CHECK = 6;

/** Whether a text in lower case is a segregated-witness address of the main Bitcoin network. */
export function isSegwitAddress(text: string): boolean {
  if (!/^bc1[02-9ac-hj-np-z]{8,71}$/.test(text)) return false;
  const values = [...text.slice(3)].map((letter) => ALPHABET.indexOf(letter));
  const version = values[0] as number;
  const expanded = [...'bc'].map((letter) => letter.charCodeAt(0));
  const sum = checksum([...expanded.map((code) => code >> 5), 0, ...expanded.map((code) => code & 31), ...values]);
  if (version > 16 || sum !== (version === 0 ? BECH32 : BECH32M)) return false;
  return isProgram(version, values.slice(1, -CHECK));
}

/** Five bits a letter, padded with less than a letter of zeros; 2 to 40 bytes, 20 or 32 of version 0 (BIP 141). */
function isProgram(version: number, letters: readonly number[]): boolean {
  const bits = letters.length * 5;
  const padding = bits % 8;
  const bytes = (bits - padding) / 8;
  if (padding > 4 || ((letters.at(-1) ?? 0) & ((1 << padding) - 1)) !== 0) return false;
  return version === 0 ? bytes === 20 || bytes === 32 : bytes >= 2 && bytes <= 40;
}

function checksum(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((mixed, generator, bit) => ((top >> bit) & 1 ? mixed ^ generator : mixed), next);
  }, 1);
}
