/** Short for a person and for a batch: what is changed counts from then on. */
const MOMENT_MS = 20;

/**
 * The same answer for all who ask the same within a moment: settings that many analyses under way look up are looked up
 * once for them, and what is changed meanwhile counts from the next moment on.
 * @returns gives the answer of that moment, or makes it. `owner`: whose answers they are; of another owner nothing is shared.
 */
export function onceAMoment<T>(): (owner: object, key: string, make: () => Promise<T>) => Promise<T> {
  const known = new WeakMap<object, Map<string, Promise<T>>>();
  return (owner, key, make) => {
    const own = known.get(owner) ?? new Map<string, Promise<T>>();
    known.set(owner, own);
    const found = own.get(key);
    if (found) return found;
    const made = make();
    own.set(key, made);
    setTimeout(() => own.delete(key), MOMENT_MS).unref();
    return made;
  };
}
