/** Who may be told of a document, from everybody to nobody else (FIRST, Traffic Light Protocol 2.0). */
export type TlpLevel = 'clear' | 'green' | 'amber' | 'amber+strict' | 'red';

/** The label as FIRST writes it: `TLP:AMBER+STRICT`. */
export function tlpLabel(level: TlpLevel): string {
  return `TLP:${level.toUpperCase()}`;
}
