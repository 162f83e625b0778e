/** How strictly an input is looked at. */
export interface Look {
  /** The grammar made it: nothing is excused because of how it is written. */
  readonly composed: boolean;
  /** Told of the hits that a law is held against. */
  held(hits: number): void;
  /** Whether a hit that breaks a law is excused: there is a reason, which is counted. */
  excuses(reason: string | undefined): boolean;
}

/** Something that holds for every input. */
export interface Law {
  readonly name: string;
  /** Checked for one input of so many; costly laws are looked at more rarely. */
  readonly every: number;
  /** What is wrong, in one line; undefined where it holds. */
  check(input: Buffer, look: Look): string | undefined | Promise<string | undefined>;
}
