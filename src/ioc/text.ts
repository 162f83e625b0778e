import type { DefangOptions } from './text/defang.ts';
import { createRuleDefanger, type Rewriter } from './text/rewriter.ts';
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
export async function openRewriter({ action, style = 'socbuddy', everything = false }: Rewrite): Promise<Rewriter> {
  if (action === 'refang') return (await import('./text/refang.ts')).createRefanger();
  if (style === 'socbuddy') return createRuleDefanger({ everything }, style);
  return (await import('./text/styled.ts')).createDefanger({ everything }, style);
}
