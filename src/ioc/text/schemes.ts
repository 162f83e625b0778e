/** Masked spellings of a URL scheme that reports use, without the `s` of a secure one, and what they stand for. */
const MASKED: ReadonlyMap<string, string> = new Map([
  ['hxxp', 'http'],
  ['hxtp', 'http'],
  ['htxp', 'http'],
  ['httx', 'http'],
  ['hxxx', 'http'],
  ['xxxx', 'http'],
  ['xxtp', 'http'],
  ['xxp', 'http'],
  ['htpp', 'http'],
  ['hxp', 'http'],
  ['htp', 'http'],
  ['hp', 'http'],
  ['ttp', 'http'],
  ['tp', 'http'],
  ['nxxp', 'http'],
  ['hzzp', 'http'],
  ['hyyp', 'http'],
  ['meow', 'http'],
  ['fxp', 'ftp'],
  ['ftx', 'ftp'],
  ['fxx', 'ftp'],
  ['sfxp', 'sftp'],
]);

/** `h**p`, `h__p`, `h--p`, `h00p`: the two letters struck out with one sign. */
const STRUCK = /^h([*_\-0#+~.])\1p$/;

/**
 * The scheme a masked spelling stands for (`hXXps` gives `https`), or undefined when it is no masked spelling.
 * Plain schemes are no masked spellings.
 */
export function unmaskScheme(spelling: string): string | undefined {
  const lower = spelling.toLowerCase();
  const plain = MASKED.get(lower) ?? (STRUCK.test(lower) ? 'http' : undefined);
  if (plain) return plain;
  if (!lower.endsWith('s')) return undefined;
  const secure = MASKED.get(lower.slice(0, -1)) ?? (STRUCK.test(lower.slice(0, -1)) ? 'http' : undefined);
  return secure && `${secure}s`;
}

/** A scheme in the case of its masked spelling: `Hxxp` gives `Http`. Large letters behind a small one are the mask. */
export function inCaseOf(name: string, written: string): string {
  if (written === written.toUpperCase()) return name.toUpperCase();
  if (written.length !== name.length || /^[a-z]/.test(written)) return name;
  return [...name].map((letter, at) => (/[A-Z]/.test(written.charAt(at)) ? letter.toUpperCase() : letter)).join('');
}
