/** From the widest to the narrowest audience (FIRST, TLP 2.0, and the words of TLP 1.0). */
const LEVELS: readonly string[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];

/**
 * The narrowest of the TLP marks among a source's words (`TLP:AMBER`, `tlp:white`), without `TLP:`; undefined when there
 * is none.
 */
export function narrowestTlp(words: readonly string[]): string | undefined {
  const found = words.flatMap((word) => {
    const level = /^tlp:([a-z+]{3,12})$/.exec(word.slice(0, 20).toLowerCase())?.[1];
    const rank = LEVELS.indexOf(level === 'white' ? 'clear' : (level ?? ''));
    return rank < 0 ? [] : [rank];
  });
  return found.length > 0 ? LEVELS[Math.max(...found)] : undefined;
}
