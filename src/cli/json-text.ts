import { neutraliseJson } from '../output/neutralise.ts';
import type { Io } from './streams.ts';

/** A JSON document for stdout: for a person indented and harmless to the terminal, for a program compact. */
export function jsonText(value: unknown, { out }: Pick<Io, 'out'>): string {
  return out.tty ? `${neutraliseJson(JSON.stringify(value, null, 2))}\n` : `${JSON.stringify(value)}\n`;
}
