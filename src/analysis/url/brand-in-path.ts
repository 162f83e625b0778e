import { BRANDS } from '../brands/list.ts';
import { isOwned } from '../brands/rightful.ts';
import { splitHost } from '../host.ts';
import { wordSet } from '../word-set.ts';
import { type Rule, WEAK } from './hint.ts';

/** Names that stand in the paths of honest pages every day: share buttons, log-ins by way of somebody else, mirrors. */
const EVERYWHERE = wordSet(`
  facebook twitter instagram linkedin youtube google github gitlab bitbucket whatsapp tiktok spotify wordpress npmjs
  pypi cloudflare gmail amazon
`);

/** Shorter ones stand for other things as well. */
const SHORTEST = 5;

const BY_LABEL = new Map(
  BRANDS.filter(({ label, common }) => !common && label.length >= SHORTEST && !EVERYWHERE.has(label)).map(
    (brand) => [brand.label, brand] as const,
  ),
);

/** `https://evil.example/paypal/login`: a name in the path of a site that is not its owner's. */
export const brandInPath: Rule = ({ host, path }) => {
  if (!host || isOwned(splitHost(host).domain)) return undefined;
  const words = path.toLowerCase().split(/[^a-z0-9]/);
  const brand = words.map((word) => BY_LABEL.get(word)).find((found) => found !== undefined);
  const text = `names ${brand?.name} in its path, on somebody else's site`;
  return brand && { points: WEAK, tag: 'brand-in-path', text };
};
