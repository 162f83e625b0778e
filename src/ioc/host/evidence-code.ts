/** Tables with their alias in a statement of SQL: `FROM a.info t, b.name s`; columns: `WHERE a.name`. */
const TABLE =
  /\b(?:FROM|JOIN|INTO|UPDATE|TABLE|WHERE|AND|ON|SELECT|BY|SET|HAVING|DISTINCT)\s(?:[\w.]{1,60}(?:\s\w{1,30})?,\s){0,3}$/;
/** What databases call by dotted names in their messages. */
const RELATION =
  /\b(?:relation|column|table|index|collection|schema|namespace|constraint|sequence|trigger|extends|implements|throws|instanceof|"ns")\s?:?\s?["'`]?$/i;
/** The version of a package follows: `"cache.io": "^1.2.3"`, `x.io==1.2`, `x.io@1.2.3`, `x.io from 1.2.3 to 1.3`. */
const VERSIONED =
  /^(?:["'`]\s?[:=]>?\s?["'`](?:[\^~*]|[<>]=?)?\s?v?\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?["'`]|\s?(?:==|~=|>=)\s?\d|@[\^~]?\d+\.|["'`]? (?:(?:from )?v?\d+\.\d+\.\d+(?![\d.])|from v?\d+\.\d+(?![\d.])|v\d+\.\d))/;
/** A field in the query of a log: `x.name:*`, `x.name : "a"`, `x.name == "a"`, `x.name in ("a")`. */
const FIELD =
  /^(?:\s?(?:[!=]=|=~|!~|<>|:\s?[*"'({/])|\s(?:in|IN|has_any|in~)\s?\(|\s(?:(?:not )?like|contains|startswith|endswith|matches|has(?! (?:ipv6 )?address)|exists|is (?:not )?null)\b)/i;
/** A field and what it has to be: `ssl.cert.subject.cn:evil.com`. */
const FIELD_OF = /^:["'(]?[a-z0-9*][\w.*-]{0,60}\.[a-z]{2,12}\b(?!\/)/;
/** A selector: `a.link {`, `a.link, b.link > i {`. */
const SELECTOR = /^(?:(?:\s?[,>+~]\s?|\s)[\w.#*:[\]="-]{1,40}){0,4}\s?\{(?:\s|$|[\w-]+\s?:)/;
/** Stages of a query: `| stats count by a.name, b.name`. */
const STAGE =
  /\|\s?(?:stats|table|where|project|fields|eval|sort|summarize|dedup|top|rare|rename|extend|timechart|join|lookup|search)\b[^|]{0,60}[\s,(]$/;
/** A group of the API of Kubernetes and what belongs to it: `web.apps.k8s.io/x created`, `a.io/scrape: "true"`. */
const RESOURCE =
  /^\/(?!IN\b|CH\b)[\w.-]{1,63}(?: (?:created|configured|unchanged|deleted|patched|annotated|labeled|scaled|restarted|condition met)\b|: ["'\w]|:(?:NoSchedule|NoExecute))/;
const API_VERSION = /\bapiVersion["']?:\s{0,2}["']?$/;

/** A section of a settings file. */
const SECTION = /^\s{0,8}\[{1,2}$/;

/** What says that a name is a table, a field, a package or a selector. */
export function codeEvidence(lead: string, tail: string): number {
  if (VERSIONED.test(tail) || TABLE.test(lead) || RELATION.test(lead)) return -9;
  if (RESOURCE.test(tail) || API_VERSION.test(lead)) return -16;
  if (FIELD_OF.test(tail)) return -12;
  if (FIELD.test(tail) || (tail.includes('{') && SELECTOR.test(tail))) return -7;
  if (lead.includes('|') && STAGE.test(lead)) return -6;
  return tail.startsWith(']') && SECTION.test(lead) ? -5 : 0;
}
