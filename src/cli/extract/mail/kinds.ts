import type { Leaf } from './mime.ts';

/** How the content of a part is read: a message in the message, HTML, text; undefined for what is hashed only. */
export type Content = 'message' | 'html' | 'text' | undefined;

const BY_ENDING: readonly (readonly [RegExp, Content])[] = [
  [/\.eml$/i, 'message'],
  [/\.(?:s|x)?html?$|\.svg$/i, 'html'],
  [/\.(?:txt|csv|tsv|log|json|xml|ics|vcf|url|js|jse|vbs|vbe|wsf|hta|ps1|bat|cmd|md)$/i, 'text'],
];

/** By the declared type, and where that says nothing by the file's name. */
export function contentOf({ type, filename = '' }: Leaf): Content {
  if (type === 'message/rfc822' || type === 'message/global') return 'message';
  if (/^(?:text\/(?:x-amp-)?html|application\/xhtml\+xml|image\/svg\+xml)$/.test(type)) return 'html';
  const named = BY_ENDING.find(([ending]) => ending.test(filename))?.[1];
  if (named) return named;
  return /^text\/|^message\/|^application\/(?:json|xml|javascript)$|\+(?:json|xml)$/.test(type) ? 'text' : undefined;
}

/** Whether a part is what the message says, not a file that came with it. */
export function isBody({ type, inline, filename }: Leaf): boolean {
  return inline && filename === undefined && /^text\/(?:plain|html|x-amp-html|enriched)$/.test(type);
}
