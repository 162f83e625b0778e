import { CORE_TYPES } from './document.ts';
import { type Measures, refangTotal } from './measure.ts';
import { figures, NOTHING } from './tally.ts';

/** In each part: F1 of each core type; precision of domains in logs; lines that `refang` brings back exactly. */
export const TARGETS = { f1: 0.99, baitLogs: 0.98, refang: 0.97 } as const;

/** What stays below the targets, a line each. */
export function shortfalls(measures: Measures): string[] {
  const { part } = measures;
  const found: string[] = [];
  const demand = (what: string, value: number, least: number) => {
    if (value < least) found.push(`${part}: ${what} is ${value.toFixed(4)}, below ${least}`);
  };
  for (const type of CORE_TYPES) {
    demand(`F1 of ${type}`, figures(measures.types.rows.get(type) ?? NOTHING).f1, TARGETS.f1);
  }
  demand('precision of domains in logs', figures(measures.baitLogs).precision, TARGETS.baitLogs);
  const [exact, lines] = refangTotal(measures);
  demand('share of lines refanged exactly', lines === 0 ? 1 : exact / lines, TARGETS.refang);
  return found;
}
