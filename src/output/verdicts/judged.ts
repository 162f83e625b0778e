import type { TlpLevel } from '../tlp.ts';
import type { Opinion } from './opinion.ts';

/** What one source said of an indicator, as far as a report shows it. */
export interface Said {
  readonly plugin: string;
  readonly status: string;
  readonly verdict: string;
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly summary: Readonly<Record<string, string | number | boolean>>;
  readonly permalink?: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly skip?: { readonly reason: string; readonly hint: string };
  readonly cached: boolean;
  readonly age_s: number;
}

/** An indicator and what all sources together say. */
export interface Judged {
  readonly ioc: string;
  readonly type: string;
  readonly queried_at: string;
  readonly verdict: {
    readonly verdict: string;
    readonly score: number;
    readonly confidence: string;
    readonly conflict: boolean;
    readonly headline: string;
    readonly reasons: readonly { readonly plugin: string; readonly text: string }[];
  };
  readonly results: Readonly<Record<string, Said>>;
}

/** One row of a report; `said` only for those that are shown with all their sources. */
export interface Row {
  readonly ioc: string;
  readonly type: string;
  readonly verdict: Judged['verdict'];
  readonly said?: readonly Said[];
}

/** Everything a report shows. */
export interface Findings {
  readonly title: string;
  readonly at: Date;
  /** Who may be told of it; left out where nobody said. */
  readonly tlp?: TlpLevel | undefined;
  /** The worst first, then as they came. */
  readonly rows: readonly Row[];
  /** How often each source said what, by its name. */
  readonly sources: ReadonlyMap<string, ReadonlyMap<Opinion, number>>;
}
