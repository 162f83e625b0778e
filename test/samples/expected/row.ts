/** The moment at which every recorded answer is read: ages and lifetimes depend on it. */
export const READ_AT = new Date('2026-11-15T12:00:00Z');

/** What is expected of one recorded answer of a service, written from the documented mapping before the plugin. */
export interface Expected {
  /** Below the folder of samples: `virustotal/ipv4-ok.json`. */
  readonly file: string;
  /** The plugin that reads it; left out where the service has none. */
  readonly plugin?: string;
  /** Which of the plugin's steps gets it as its answer; `ask` when left out. */
  readonly step?: 'ask' | 'submit' | 'poll' | 'check' | 'list';
  /** With which key it is asked: some services answer otherwise without. */
  readonly keyless?: boolean;
  /** What was asked about, as the sample has it. */
  readonly about: readonly [type: string, value: string];
  /** The HTTP status it came with; 0 for an answer over DNS. */
  readonly http: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status of the row, or its error code. */
  readonly says: string;
  readonly verdict: 'malicious' | 'suspicious' | 'benign' | 'none';
  readonly score: number | null;
  /** Two facts of the summary, where the row has any. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** Why it is read so, where that is not plain. */
  readonly because?: string;
}
