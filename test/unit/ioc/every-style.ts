import { expect } from 'vitest';
import { DEFANG_STYLES, type DefangOptions, type DefangStyle, defangAs, extractText } from '../../../src/ioc/index.ts';

/** What a text holds of what analysts look for, each as its type and value. */
export function values(text: string): string[] {
  return extractText(text, { types: ['ip', 'domain', 'url', 'email', 'cidr', 'cve'], includePrivate: true }).map(
    ({ type, value }) => `${type} ${value}`,
  );
}

/** Every way of defanging. */
export const WAYS: readonly (readonly [DefangStyle, DefangOptions])[] = DEFANG_STYLES.flatMap((style) =>
  [false, true].map((everything) => [style, { everything }] as const),
);

/** Defanged twice it is defanged once, and what was found is found. */
export function holdsInEveryStyle(text: string, found: readonly string[]): void {
  expect(values(text)).toEqual(found);
  for (const [style, options] of WAYS) {
    const made = defangAs(text, style, options);
    expect(values(made)).toEqual(expect.arrayContaining([...found]));
    expect(defangAs(made, style, options)).toBe(made);
  }
}
