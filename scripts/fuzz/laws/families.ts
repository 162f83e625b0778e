import type { Hit } from '../../../src/ioc/index.ts';
import type { Look } from '../law.ts';

/** What stands in brackets in a notation: `[.]`, `(at)`, `{://}`. */
const SIGN = '(?:[.,@:/\u3002\uff0e\uff20]|:?/{1,2}|dot|punto|punkt|point|ponto|at|arroba)';

/** Kinds of notations; an author keeps to one. What a scheme is masked with goes with all of them. */
const FAMILIES: readonly RegExp[] = [
  new RegExp(`\\[ ?${SIGN} ?\\]`, 'i'),
  new RegExp(`\\( ?${SIGN} ?\\)`, 'i'),
  new RegExp(`\\{ ?${SIGN} ?\\}`, 'i'),
  new RegExp(`< ?${SIGN} ?>`, 'i'),
  new RegExp(`[\u3010\uff3b\uff08\uff5b\u3014] ?${SIGN}|${SIGN} ?[\u3011\uff3d\uff09\uff5d\u3015]`, 'i'),
  // Half a pair: `evil[.com`, `evil.]com`, `evil].[com`, `evil[dot)com`.
  /[\p{L}\p{N}_-][[({<][.@,](?! ?[\])}>])|(?<![[({<] ?)[.@,][\])}>][\p{L}\p{N}_-]|\]\.\[|[[({]:\/\/(?![\])}])/u,
  new RegExp(`\\[ ?${SIGN} ?[)}>]|\\( ?${SIGN} ?[\\]}>]|\\{ ?${SIGN} ?[\\])>]|< ?${SIGN} ?[\\])}]`, 'i'),
  // A part in brackets: `[www].evil`, `evil.[com]`, `htt[p]`.
  /\[[\p{L}\p{N}_-]+\]|\([\p{L}\p{N}_-]+\)[.:]|[.:]\([\p{L}\p{N}_-]+\)/u,
  /\\/,
  /\^\./,
  /\*\.|\.\*/,
  /&#?\w+;/,
  /%[0-9a-f]{2}/i,
  /[\u3002\uff0e\uff61\u2024\ufe52\uff20\ufe6b]/,
  /[\u00ad\u200b-\u200d\u2060\ufeff]/,
  /[-_ ](?:[Dd]ot|punto|punkt|[Aa]t)[-_ ]|DOT|AT|\s[.@]|[.@]\s|: ?\/\/\s|\s:?\/\//,
  /(["'`|/])\.\1/,
];

/** Signs on either side of a hit that can be part of a notation with it. */
const BESIDE = 4;

/**
 * Whether bytes of a text, and the signs beside them, mix notations of several families, or half ones with others:
 * `a(dot)a(.aa://`, `.(at)a[at]a[,]aa`. Such a stretch can be read in more than one way, and which one changes with every
 * mark that is added or undone; no author writes it.
 */
function isMixed(text: Buffer, from: number, to: number): boolean {
  const stretch = text.toString('utf8', Math.max(0, from - BESIDE), to + BESIDE);
  return FAMILIES.filter((family) => family.test(stretch)).length > 1;
}

/** Why a hit of a text may break a law about meaning: a mutated text, not a composed one, mixes notations there. */
export function guessed(text: Buffer, { offset, raw }: Hit, { composed }: Look): string | undefined {
  return !composed && isMixed(text, offset, offset + Buffer.byteLength(raw)) ? 'mixing notations' : undefined;
}
