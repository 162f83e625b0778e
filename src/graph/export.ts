import type { Subgraph } from './node.ts';

/** What an export may depend on besides the graph. */
interface ExportStyle {
  /** Makes the text of labels unclickable, or leaves it as it is. */
  readonly label: (text: string) => string;
  /** Spaces a level, for formats that are indented. */
  readonly indent: number;
}

/** One way to write a graph down: one file in `exports/`. Labels were chosen by attackers: nothing of them is markup. */
export interface GraphExport {
  readonly name: string;
  readonly about: string;
  write(graph: Subgraph, style: ExportStyle): string;
}
