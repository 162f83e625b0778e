/** From this length on four characters give nothing away that helps to guess the rest. */
const LONG = 16;

/** A secret as it may be shown: its last four characters when it is long, nothing of it when it is short. */
export function mask(secret: string): string {
  return secret.length >= LONG ? `…${secret.slice(-4)}` : '…';
}
