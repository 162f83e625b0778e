/** One named input: a file, or stdin as `-`. Its bytes come as the file has them. */
export interface Source {
  readonly name: string;
  /** Met in a folder, not named by the user: what it cannot give is no mistake of his. */
  readonly found?: true;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A source's name in a message. */
export function shownName({ name }: Pick<Source, 'name'>): string {
  return name === '-' ? 'stdin' : name;
}

/** Text given as an argument, read like a file. */
export function typedSource(text: string): Source {
  return {
    name: 'argument',
    bytes: async function* () {
      yield Buffer.from(text);
    },
  };
}
