import { neutraliseLine } from '../neutralise.ts';
import type { Findings, Row, Said } from './judged.ts';
import { escaped } from './markup.ts';
import { classOf, opinionOf, SIGNS } from './opinion.ts';

/** Indicators in the picture: more of them are no picture any more. */
const MOST = 60;
const CELL = 24;
const LABEL = 330;
const HEAD = 120;
/** Signs of an indicator that fit beside the picture. */
const LONGEST = 38;
/** And of a source above it. */
const LONGEST_NAME = 20;

function cut(text: string, most = LONGEST): string {
  const line = neutraliseLine(text);
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

function cell(said: Said | undefined, x: number, y: number, shown: (text: string) => string): string {
  if (!said) return '';
  const opinion = opinionOf(said);
  const why = said.reasons[0] ?? said.error?.message ?? said.skip?.hint ?? '';
  const title = `${said.plugin}: ${opinion}${why === '' ? '' : ` — ${why}`}`;
  const side = CELL - 3;
  return (
    `<g><title>${escaped(shown(title))}</title><rect class="${classOf(opinion)}" x="${x}" y="${y}" width="${side}" height="${side}" rx="3"/>` +
    `<text class="in" x="${x + side / 2}" y="${y + 15}" text-anchor="middle">${SIGNS[opinion]}</text></g>`
  );
}

/**
 * A picture of who said what: a row for each of the worst indicators, a column for each source that knew any of them.
 * @param shown how an indicator is written.
 */
export function matrixOf({ rows }: Findings, shown: (ioc: string) => string): string {
  const drawn = rows.filter((row): row is Row & { said: readonly Said[] } => row.said !== undefined).slice(0, MOST);
  const names = new Set(drawn.flatMap(({ said }) => said.map(({ plugin }) => plugin)));
  const columns = [...names].sort();
  const width = LABEL + columns.length * CELL + 110;
  const height = HEAD + drawn.length * CELL + 4;
  const heads = columns.map((name, index) => {
    const x = LABEL + index * CELL + CELL / 2;
    return `<text transform="translate(${x + 4} ${HEAD - 8}) rotate(-55)">${escaped(cut(name, LONGEST_NAME))}</text>`;
  });
  const lines = drawn.map(({ ioc, said, verdict }, index) => {
    const y = HEAD + index * CELL;
    const label = `<text x="${LABEL - 10}" y="${y + 15}" text-anchor="end" class="mono">${escaped(cut(shown(ioc)))}<title>${escaped(shown(ioc))}</title></text>`;
    const cells = columns.map((name, column) =>
      cell(
        said.find(({ plugin }) => plugin === name),
        LABEL + column * CELL,
        y,
        shown,
      ),
    );
    return `${label}${cells.join('')}<text x="${LABEL + columns.length * CELL + 8}" y="${y + 15}" class="t-${classOf(verdict.verdict)}">${escaped(verdict.verdict.replace('_', ' '))}</text>`;
  });
  return `<svg class="matrix" viewBox="0 0 ${width} ${height}" style="max-width:${width}px" role="img" aria-label="what each source said of each indicator">${heads.join('')}${lines.join('')}</svg>`;
}
