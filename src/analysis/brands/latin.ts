/** Marks set above and below letters. */
const MARKS = /\p{M}+/gu;

/**
 * A host name as it reads to somebody who knows Latin letters only: `pаypal` with a Cyrillic а becomes `paypal`. ASCII
 * is given back unchanged, and the table of look-alikes is loaded for nothing else.
 */
export async function readAsLatin(host: string): Promise<string> {
  if (/^[\x00-\x7f]*$/.test(host)) return host;
  const { lookAlikes } = await import('./confusables.ts');
  const letter = (sign: string) => (sign <= '\x7f' ? sign : (lookAlikes.get(sign) ?? sign));
  // Some signs are in the table whole, others only without their marks.
  const whole = [...host.normalize('NFKC').toLowerCase()].map(letter).join('');
  return [...whole.normalize('NFD').replace(MARKS, '')].map(letter).join('').toLowerCase();
}
