import { neutraliseLine } from '../neutralise.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text from anywhere as text of a page: no sign in it is markup, none turns the direction of writing. */
export function escaped(text: string): string {
  return neutraliseLine(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** An `https:` address as it may stand in a link; undefined for anything else. */
export function linkable(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? escaped(url.href) : undefined;
}
