/** How strictly an input is looked at. */
export interface Look {
  /** The grammar made it: every law holds for every hit. In a mutated text the laws about meaning leave some hits out. */
  readonly composed: boolean;
  /** Told of each hit that a law looks at, and whether the law leaves it out. */
  hit(leftOut: boolean): void;
}

/** Something that holds for every input. */
export interface Law {
  readonly name: string;
  /** Checked for one input of so many; costly laws are looked at more rarely. */
  readonly every: number;
  /** What is wrong, in one line; undefined where it holds. */
  check(input: Buffer, look: Look): string | undefined | Promise<string | undefined>;
}
