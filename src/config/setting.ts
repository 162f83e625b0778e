import type { Value } from './document.ts';
import type { Parse } from './parse.ts';

/** One thing that can be set. Its environment variable follows from its name. */
export interface Setting {
  /** The dotted name; `*` stands for any one word, as in `plugins.*.enabled`. */
  readonly key: string;
  readonly about: string;
  readonly parse: Parse;
  readonly fallback?: Value;
  /** A list: what a variable says comes to what the profile says, and takes nothing of it back. */
  readonly adds?: true;
  /** Kept apart from the settings, masked wherever it is shown. */
  readonly secret?: true;
  /** How a value is shown that may hold a secret among other things; one that shows otherwise is not taken as an argument. */
  readonly show?: (text: string) => string;
  /** Variables that other programs read as well: they count where the profile says nothing. */
  readonly common?: readonly string[];
}
