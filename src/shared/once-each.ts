/** The same answer to the same key, made once; what throws is made anew. */
export function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
