import type { Format } from '../format.ts';

/** One document: indented for a person, compact for a program. */
const json: Format = {
  name: 'json',
  about: 'one JSON document',
  whole: ({ items, data }, how) => ({ text: `${JSON.stringify(data ?? items, null, how.indent)}\n` }),
};
export default json;
