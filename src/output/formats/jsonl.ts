import type { Format } from '../format.ts';

/** One object a line (jsonlines.org), each written as soon as it is known. */
const jsonl: Format = {
  name: 'jsonl',
  about: 'one JSON object a line',
  head: () => '',
  row: (item) => `${JSON.stringify(item)}\n`,
};
export default jsonl;
