import type { GraphExport } from '../export.ts';

const json: GraphExport = {
  name: 'json',
  about: 'one JSON document with nodes and edges',
  write: ({ nodes, edges }, { indent }) => `${JSON.stringify({ nodes, edges }, null, indent)}\n`,
};
export default json;
