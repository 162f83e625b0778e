/** Answers kept; beyond it all are let go: a run asks the same few thousands of times. */
const KEPT = 100;

/** The same pure function, which does not work out again what it was lately asked. */
export function lately<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= KEPT) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
