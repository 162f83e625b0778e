/**
 * The same answer for all who ask the same in one turn of the event loop: settings that many analyses under way look up
 * are looked up once for them, and what is changed meanwhile counts from the next turn on.
 * @param owner whose answers they are; of another owner nothing is shared.
 */
export function perTurn<T>(): (owner: object, key: string, make: () => Promise<T>) => Promise<T> {
  const known = new WeakMap<object, Map<string, Promise<T>>>();
  return (owner, key, make) => {
    const own = known.get(owner) ?? new Map<string, Promise<T>>();
    known.set(owner, own);
    const found = own.get(key);
    if (found) return found;
    const made = make();
    own.set(key, made);
    setImmediate(() => own.delete(key));
    return made;
  };
}
