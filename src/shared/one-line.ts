/** A text from outside on one line, without control characters and signs that turn the direction of writing. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

/** How many times the signs of a short line are looked at: blanks may stand before them, or a megabyte behind. */
const REACH = 64;

/** The same, short: `most` signs (code points) at most, and `…` behind them where there are more. */
export function shortLine(text: string, most: number): string {
  const signs = [...oneLine(text.slice(0, most * REACH))];
  return signs.length > most ? `${signs.slice(0, most).join('').trimEnd()}…` : signs.join('');
}
