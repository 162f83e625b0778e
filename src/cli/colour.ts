import type { Style } from '../output/format.ts';

const COLOURS = { head: 'bold', dim: 'dim', good: 'green', warn: 'yellow', bad: 'red' } as const satisfies Record<
  Style,
  string
>;

/**
 * The painter for one stream. Sixteen colours, which a terminal's theme keeps readable; chalk's own default instance is
 * not used, for it looks at stdout only. Without colour chalk is not even loaded.
 */
export async function painter(colour: boolean): Promise<(style: Style, text: string) => string> {
  if (!colour) return (_, text) => text;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return (style, text) => chalk[COLOURS[style]](text);
}
