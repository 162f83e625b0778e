import { wordSet } from '../word-set.ts';
import { BRANDS, type Brand } from './list.ts';

/** The services of one owner that people sign in to, without those other trades name in passing (`office`, `windows`). */
const HOUSES: readonly ReadonlySet<string>[] = [
  'microsoft microsoftonline microsoft365 office365 outlook hotmail onedrive sharepoint teams',
  'google gmail youtube gsuite',
  'apple appleid icloud itunes',
  'facebook instagram whatsapp messenger meta',
].map(wordSet);

const BY_LABEL = new Map(BRANDS.toReversed().map((brand) => [brand.label, brand] as const));

/** Whose name stands among the words together with another name of the same owner: `teams-microsoft`. */
export function pairedBrand(words: ReadonlySet<string>): Brand | undefined {
  for (const house of HOUSES) {
    const present = [...house].filter((name) => words.has(name));
    const brand = present.map((name) => BY_LABEL.get(name)).find((found) => found !== undefined);
    if (brand && present.length > 1) return brand;
  }
  return undefined;
}
