/** A word as it is typed in a POSIX shell: bare where nothing in it means anything to the shell, else in single quotes. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
