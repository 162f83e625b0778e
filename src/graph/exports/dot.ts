import type { GraphExport } from '../export.ts';

/** What a terminal or a reader of lines obeys, and what reorders text: C0 and C1 controls, separators, UAX #9. */
const HARMFUL = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Lone halves of surrogate pairs are no UTF-8. */
const LONE = /\p{Surrogate}/gu;

function code(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/**
 * A double-quoted string of the DOT language (graphviz.org/doc/info/lang.html): quotes are escaped, and backslashes, so
 * that none escapes what follows it. In quotes a value is never read as HTML (`<...>`).
 */
function quoted(text: string): string {
  const safe = text.replace(HARMFUL, code).replace(LONE, '\ufffd');
  return `"${safe.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Text that is drawn (escString, graphviz.org/docs/attr-types/escString): `&lt;` and its like are decoded there. */
function drawn(text: string): string {
  return quoted(text.replaceAll('&', '&amp;'));
}

const dot: GraphExport = {
  name: 'dot',
  about: 'Graphviz; names are raw, labels unclickable',
  write({ nodes, edges }, { label }) {
    const lines = [
      ...nodes.map(
        ({ id, type, value, hub }) =>
          `${quoted(id)} [label=${drawn(label(value))}, tooltip=${drawn(type)}${hub ? ', style=dashed' : ''}];`,
      ),
      ...edges.map(
        ({ source, target, relationship }) => `${quoted(source)} -> ${quoted(target)} [label=${drawn(relationship)}];`,
      ),
    ];
    const head = ['digraph socctl {', '  rankdir=LR;', '  node [shape=box];'];
    return `${[...head, ...lines.map((line) => `  ${line}`), '}'].join('\n')}\n`;
  },
};
export default dot;
