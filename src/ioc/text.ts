import { Defanger, type DefangOptions } from './text/defang.ts';
import type { Rewriter } from './text/rewriter.ts';
import type { DefangStyle } from './text/style-names.ts';

export { type DefangOptions, defang, defangValue } from './text/defang.ts';
export type { Rewriter } from './text/rewriter.ts';
export { DEFANG_STYLES, type DefangStyle } from './text/style-names.ts';

/** What is done to a text. */
export interface Rewrite extends DefangOptions {
  readonly action: 'defang' | 'refang';
  readonly style?: DefangStyle;
}

/** A rewriter of streams. Recognition is loaded only for what needs it: the usual way of defanging does not. */
export async function openRewriter({ action, style = 'socbuddy', ...options }: Rewrite): Promise<Rewriter> {
  if (action === 'refang') return (await import('./text/refang.ts')).createRefanger();
  if (style === 'socbuddy') return new Defanger(style, options);
  return (await import('./text/styled.ts')).createDefanger(style, options);
}
