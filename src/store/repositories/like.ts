/** A text for use inside a pattern of `like … escape '\'`: it stands for itself. */
export function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
