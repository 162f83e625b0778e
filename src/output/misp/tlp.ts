import type { TlpLevel } from '../tlp.ts';

/** The colours that MISP's own taxonomy `tlp` gives its tags: an instance that lacks one makes it from the event. */
const COLOURS: Readonly<Record<TlpLevel, string>> = {
  clear: '#FFFFFF',
  green: '#339900',
  amber: '#FFC000',
  'amber+strict': '#FFC000',
  red: '#FF2B2B',
};

/** A level as a tag of the taxonomy `tlp` (https://www.misp-project.org/taxonomies.html#_tlp). */
export function tlpTag(level: TlpLevel): { readonly name: string; readonly colour: string } {
  return { name: `tlp:${level}`, colour: COLOURS[level] };
}
