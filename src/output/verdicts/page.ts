import { ago } from '../../shared/span.ts';
import { tlpLabel } from '../tlp.ts';
import { barsBySource } from './bars.ts';
import { factsLine } from './facts.ts';
import type { Findings, Row, Said } from './judged.ts';
import { escaped, linkable } from './markup.ts';
import { matrixOf } from './matrix.ts';
import { classOf, OPINIONS, opinionOf, SIGNS } from './opinion.ts';
import { STYLE } from './style.ts';

const VERDICTS = ['malicious', 'suspicious', 'benign', 'unknown', 'not_applicable'] as const;

const chip = (word: string): string => `<span class="chip ${classOf(word)}">${escaped(word.replace('_', ' '))}</span>`;

function counts({ rows }: Findings): string {
  const items = VERDICTS.map(
    (verdict) => [verdict, rows.filter((row) => row.verdict.verdict === verdict).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `<li>${chip(verdict)}<b>${count}</b></li>`);
  return `<ul class="counts">${items.join('')}</ul>`;
}

function legend(): string {
  const items = OPINIONS.map((opinion) => `<li><i class="${classOf(opinion)}">${SIGNS[opinion]}</i>${opinion}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}

function age({ cached, age_s }: Said): string {
  return cached ? ago(age_s) : 'new';
}

function source(said: Said, shown: (text: string) => string): string {
  const link = linkable(said.permalink);
  const name = link ? `<a href="${link}" rel="noopener noreferrer">${escaped(said.plugin)}</a>` : escaped(said.plugin);
  const score = said.score === null ? '' : String(Math.round(said.score));
  return `<tr><td>${name}</td><td>${chip(opinionOf(said))}</td><td class="n">${score}</td><td>${escaped(shown(factsLine(said)))}</td><td>${age(said)}</td></tr>`;
}

function summaryLine({ ioc, verdict }: Row, shown: (text: string) => string): string {
  const why = verdict.reasons[0]?.text ?? 'nobody has an opinion';
  return `${chip(verdict.verdict)}<span class="mono">${escaped(shown(ioc))}</span><span>${escaped(shown(why))}</span><span>${Math.round(verdict.score)}</span>`;
}

function card(row: Row, shown: (text: string) => string): string {
  const { said, verdict } = row;
  if (!said)
    return `<details><summary>${summaryLine(row, shown)}</summary><p>The sources are left out of this long report.</p></details>`;
  const conflict = verdict.conflict ? ' Sources contradict each other.' : '';
  const head = '<tr><th>Source</th><th>Says</th><th>Score</th><th>Why</th><th>Age</th></tr>';
  return (
    `<details><summary>${summaryLine(row, shown)}</summary>` +
    `<p>${escaped(verdict.headline)}. Confidence ${escaped(verdict.confidence)}.${conflict}</p>` +
    `<div class="scroll"><table>${head}${said.map((each) => source(each, shown)).join('')}</table></div></details>`
  );
}

/** What the page may do: show itself. It holds no script, and nothing is fetched whatever stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A page for a colleague that needs nothing besides itself: the verdicts, who said what as a picture, and every source's
 * words. In pieces, as it may be long.
 * @param shown how indicators, and texts that may hold some, are written.
 */
export function* verdictPage(findings: Findings, shown: (text: string) => string): Iterable<string> {
  const { title, at, rows, tlp } = findings;
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">' +
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>\n`;
  const made = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const mark = tlp ? `<b>${tlpLabel(tlp)}</b> · ` : '';
  yield `<header><h1>${escaped(title)}</h1><p>${mark}${rows.length} ${rows.length === 1 ? 'indicator' : 'indicators'}, ${made}. Unknown means that nobody has an opinion, not that it is harmless.</p></header>\n`;
  if (rows.length === 0) {
    yield '<p>Nothing was analyzed.</p></body></html>\n';
    return;
  }
  yield counts(findings);
  yield `<section><h2>Who said what</h2>${legend()}<div class="scroll">${matrixOf(findings, shown)}</div></section>\n`;
  if (rows.length > 1) yield `<section><h2>Verdicts by source</h2>${barsBySource(findings)}</section>\n`;
  yield '<section><h2>Indicators</h2>\n';
  for (const row of rows) yield `${card(row, shown)}\n`;
  yield '</section></body></html>\n';
}
