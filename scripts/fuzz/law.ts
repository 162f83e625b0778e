/** Something that holds for every input. */
export interface Law {
  readonly name: string;
  /** Checked for one input of so many; costly laws are looked at more rarely. */
  readonly every: number;
  /** What is wrong, in one line; undefined where it holds. */
  check(input: Buffer): string | undefined | Promise<string | undefined>;
}
