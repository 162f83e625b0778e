import type { Rewriter } from './rewriter.ts';

const LONE_SURROGATE = /((?:[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+)/;

/** A text as a stream of bytes through a rewriter. Half a surrogate pair has no bytes; such a text is read around it. */
export function rewriteWhole(create: () => Rewriter, text: string): string {
  const parts = text.split(LONE_SURROGATE);
  return parts.map((part, index) => (index % 2 === 1 ? part : through(create(), part))).join('');
}

function through(rewriter: Rewriter, text: string): string {
  return Buffer.concat([rewriter.write(Buffer.from(text)), rewriter.end()]).toString();
}
