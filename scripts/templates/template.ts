/** One kind of thing that `npm run new` can make: its file, the file of its test, and what is left to do by hand. */
export interface Template {
  /** What a name may be; other files and results depend on it. */
  readonly naming: { readonly pattern: RegExp; readonly example: string };
  path(name: string): string;
  text(name: string): string;
  testPath(name: string): string;
  testText(name: string): string;
  next(name: string): readonly string[];
}

export const SNAKE = { pattern: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/, example: 'passive_dns' } as const;
export const KEBAB = { pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, example: 'feeds-list' } as const;

/** `feeds-list` and `passive_dns` as names in code. */
export function identifier(name: string): string {
  return name.replace(/[-_]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
