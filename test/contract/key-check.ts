import type { Quota } from '../../src/analysis/plugin.ts';
import type { Asked } from './serving.ts';

/** How a plugin tries its key, with bodies in the shape that the vendor documents. */
export interface KeyTrial {
  readonly plugin: string;
  /** The answer to a good key … */
  readonly good: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };
  /** … and what it tells of the quota. */
  readonly quota?: Quota;
  /** Further answers that only a good key gets. */
  readonly alsoGood?: readonly { readonly status: number; readonly body: unknown }[];
  /** The answer to a key that the source does not know. */
  readonly refusal: { readonly status: number; readonly body: unknown };
  /** Whether the request is as the vendor wants it. */
  readonly asks: (asked: Asked) => boolean;
  /** Whether the vendor takes the key in the address only. */
  readonly inAddress?: true;
}
