/**
 * The first of an ordered list for which `holds` is true: it is false for all before it and true for all behind it.
 * @returns its index; the length of the list where it holds for none.
 */
export function firstThat<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let first = 0;
  let behind = list.length;
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if (holds(list[middle] as T)) behind = middle;
    else first = middle + 1;
  }
  return first;
}
