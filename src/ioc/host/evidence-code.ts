/** Tables with their alias in a statement of SQL: `FROM a.info t, b.name s`. */
const TABLE = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s(?:[\w.]{1,60}\s\w{1,30},\s){0,3}$/;
/** The version of a package follows: `"cache.io": "^1.2.3"`, `x.io==1.2`, `x.io@1.2.3`. */
const VERSIONED =
  /^(?:["'`]\s?[:=]>?\s?["'`](?:[\^~*]|[<>]=?)?\s?v?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?["'`]|\s?(?:==|~=|>=)\s?\d|@[\^~]?\d+\.)/;

/** What says that a name is a table or a package. */
export function codeEvidence(lead: string, tail: string): number {
  return VERSIONED.test(tail) || TABLE.test(lead) ? -9 : 0;
}
