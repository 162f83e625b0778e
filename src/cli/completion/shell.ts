/** One shell: one file in `shells/`, default-exporting one such object. */
export interface Shell {
  /** What is typed: `socctl completion bash`. */
  readonly name: string;
  /** The file of the package in `completions/` that holds the same script. */
  readonly file: string;
  /** The script. It asks `socctl __complete` for everything, so that it never goes stale. */
  readonly script: string;
}
