/**
 * What `\p{…}` stands for in {@link pattern}: ranges of the Basic Multilingual Plane, a little wider than Unicode's
 * classes inside scripts, and without the punctuation and symbol blocks between them. Letters beyond the plane count
 * as signs.
 */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
  Ll: 'a-z\\xdf-\\xf6\\xf8-\\xff\\u03b1-\\u03c9\\u0430-\\u045f',
  M: '\\u0300-\\u036f',
  N: '0-9\\uff10-\\uff19',
  // Kana, Han and Hangul, which no space parts from a word of another script beside them; no class of Unicode's.
  EastAsian: '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af',
};

/** The source of a pattern with its classes written out. */
export function spelledOut(source: string): string {
  return source.replace(/\\p\{(\w+)\}/g, (whole, name: string) => CLASSES[name] ?? whole);
}

/**
 * A pattern in which `\p{L}`, `\p{Ll}`, `\p{M}`, `\p{N}` and `\p{EastAsian}` may stand inside brackets. The `u` flag's own
 * classes take 0.1 ms each to make and as long again to run first: the sixty of recognition cost more than reading a page.
 */
export function pattern(flags = ''): (source: TemplateStringsArray) => RegExp {
  return ({ raw: [source = ''] }) => new RegExp(spelledOut(source), flags);
}
