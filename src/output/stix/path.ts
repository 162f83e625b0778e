/** A file's folder and name, in the notation of its system. */
export interface SplitPath {
  readonly directory: string | undefined;
  /** Undefined for a path that ends as a folder does. */
  readonly name: string | undefined;
}

/** Splits a path at its last separator; the root of a drive or of the tree keeps its own. */
export function splitPath(path: string): SplitPath {
  const separator = /^[~/]/.test(path) ? '/' : '\\';
  const at = path.lastIndexOf(separator);
  const name = path.slice(at + 1);
  let end = at;
  while (end > 0 && path[end - 1] === separator) end -= 1;
  const root = end === 0 || /^[A-Za-z]:$/.test(path.slice(0, end));
  const directory = at < 0 ? '' : path.slice(0, root ? at + 1 : end);
  return { directory: directory === '' ? undefined : directory, name: name === '' ? undefined : name };
}
