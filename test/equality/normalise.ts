const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const SESSION = /sess_[0-9a-f]+/g;
const KEY = /sb_(?:[0-9a-f]{32}|[0-9a-f]{8})/g;
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** Numbers that differ from run to run: how long something took, how old it is. */
const MEASURED = new Set(['latency_ms', 'age_s', 'stale_s', 'duration_ms', 'poll_after_s']);

/** Fields whose value is made up anew at every write. */
const OPAQUE = new Set(['etag']);

/**
 * The same value for two runs that did the same: what is made up (ids, keys, etags) is numbered in the order it is first
 * seen, so that the same id in two places still has to be the same; times and measurements become a word.
 */
export function normalise(value: unknown): unknown {
  const known = new Map<string, string>();
  const numbered = (kind: string) => (found: string) => {
    const name = known.get(found) ?? `<${kind} ${known.size + 1}>`;
    known.set(found, name);
    return name;
  };
  const text = (found: string): string =>
    found
      .replace(UUID, numbered('id'))
      .replace(SESSION, numbered('session'))
      .replace(KEY, numbered('key'))
      .replace(TIME, '<time>');
  const walk = (found: unknown, name: string): unknown => {
    if (typeof found === 'string') return OPAQUE.has(name) ? numbered('made')(found) : text(found);
    if (typeof found === 'number') return MEASURED.has(name) ? '<measured>' : found;
    if (Array.isArray(found)) return found.map((item) => walk(item, name));
    if (typeof found !== 'object' || found === null) return found;
    return Object.fromEntries(Object.entries(found).map(([key, item]) => [text(key), walk(item, key)]));
  };
  return walk(value, '');
}
