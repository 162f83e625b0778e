/** Least and most digits of a number, the country's code included, where they are few enough to tell numbers apart. */
const LENGTHS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  1: [11, 11],
  7: [11, 11],
  20: [11, 12],
  27: [11, 11],
  30: [12, 12],
  31: [11, 11],
  32: [10, 11],
  33: [11, 11],
  34: [11, 11],
  36: [10, 11],
  40: [11, 11],
  41: [11, 11],
  44: [11, 12],
  45: [10, 10],
  46: [9, 12],
  47: [10, 10],
  48: [11, 11],
  52: [12, 12],
  55: [12, 13],
  56: [11, 11],
  61: [11, 11],
  65: [10, 10],
  81: [11, 12],
  82: [10, 12],
  84: [11, 12],
  86: [11, 13],
  90: [12, 12],
  91: [12, 12],
  98: [12, 12],
};

/** Codes of two digits, then of three, that the ITU has assigned (E.164, list of assigned country codes). */
const TWO = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const THREE =
  /^(?:21[1-368]|2[2-6]\d|29[01789]|3[578]\d|42[013]|5[09]\d|6[789]\d|80[08]|85[02356]|87[08]|88[0-368]|96\d|97[0-79]|99[2-68])/;

/** E.164 allows 15 digits; real numbers of the other countries have 8 to 13. */
const OTHER: readonly [least: number, most: number] = [8, 13];

/** The country code that digits start with, and how long a number with it is; undefined where none is assigned. */
export function countryOf(digits: string): { code: string; least: number; most: number } | undefined {
  const code = /^[17]/.exec(digits)?.[0] ?? TWO.exec(digits)?.[0] ?? THREE.exec(digits)?.[0];
  if (code === undefined) return undefined;
  const [least, most] = LENGTHS[code] ?? OTHER;
  return { code, least: code.length === 3 ? Math.max(least, 10) : least, most };
}
