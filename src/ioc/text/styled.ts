import { createColonDefanger } from './colons.ts';
import { Defanger, type DefangOptions } from './defang.ts';
import { chained, type Rewriter } from './rewriter.ts';
import { createSparing } from './sparing.ts';
import type { DefangStyle } from './style-names.ts';
import { STYLES } from './styles.ts';
import { rewriteWhole } from './whole.ts';

/** Defangs a stream in any style; those that know IPv6 addresses look for them last. */
export function createDefanger(style: DefangStyle, options: DefangOptions = {}): Rewriter {
  const { colons, spares } = STYLES[style];
  const create = (): Rewriter => new Defanger(style, options);
  const marks = spares && options.everything !== true ? createSparing(create) : create();
  return colons ? chained(marks, createColonDefanger()) : marks;
}

/** {@link defang} in any style. */
export function defangAs(text: string, style: DefangStyle, options: DefangOptions = {}): string {
  return rewriteWhole(() => createDefanger(style, options), text);
}
