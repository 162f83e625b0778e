import { columns, type Topic } from '../topics.ts';

const formats: Topic = {
  name: 'formats',
  about: 'how results are printed',
  async text() {
    const { default: all } = await import('../../output/formats/index.gen.ts');
    const { default: exchanges } = await import('../../output/exchanges/index.gen.ts');
    const { graphExports } = await import('../../graph/index.ts');
    const rows = all.map(({ name, about }) => [name, about] as const);
    const others = exchanges.map(({ name, about }) => [name, about] as const);
    const graphs = graphExports.map(({ name, about }) => [name, about] as const);
    return `Formats: --format NAME, or --json and --jsonl for short

${columns(rows)}
Of extract, for other systems to import
${columns(others)}
Of graph export
${columns(graphs)}
Without an option: a table. In a pipe it has no colour and nothing is cut;
extract prints one value a line there, defang and refang print text.

  --fields a,b.c  only these fields, in this order; a dot leads into a field
  -o FILE         to a file instead, whole or not at all
  --no-color      no colour; so do NO_COLOR=1 and TERM=dumb. FORCE_COLOR=1 gives
                  colour also outside a terminal

What changes something says on stderr what it did, and takes --json alone.
investigate prints its report as Markdown. JSON is compact in a pipe and
indented on a terminal; the package describes every record in schemas/.

In STIX each value is an object, and an indicator of type 'unknown' is based on
it, for a text proves nothing; a value of low confidence has no indicator. In
MISP to_ids is set where the text has a value defanged: that is its author's
word against it. What a format has no word for is counted on stderr. Names of
files stand in both, names of folders in neither.

Indicators are unclickable (defanged) in tables on a terminal and in Markdown
everywhere, and as they are in JSON, JSON lines, CSV, STIX, MISP and one value
a line.
--defang and --no-defang change tables and Markdown only.

Control characters never reach a terminal: they are written out as \\x1b.
CSV cells that a spreadsheet would run as a formula get a leading apostrophe.
`;
  },
};
export default formats;
