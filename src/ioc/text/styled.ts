import { createColonDefanger } from './colons.ts';
import { type DefangOptions, defangRule } from './defang.ts';
import { rewrite } from './rewrite.ts';
import { chained, createRuleDefanger, type Rewriter } from './rewriter.ts';
import type { DefangStyle } from './style-names.ts';
import { rewriteWhole } from './whole.ts';

/** Defangs a stream in any style; those that know IPv6 addresses look for them first. */
export function createDefanger(options: DefangOptions, style: DefangStyle): Rewriter {
  const rule = createRuleDefanger(options, style);
  return style === 'socbuddy' ? rule : chained(createColonDefanger(), rule);
}

/** {@link defang} in any style. */
export function defangAs(text: string, style: DefangStyle, options: DefangOptions = {}): string {
  const seen = style === 'socbuddy' ? text : rewriteWhole(createColonDefanger, text);
  return rewrite(defangRule(options, style), seen);
}
