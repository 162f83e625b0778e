import { CERTAIN, FAIR, SLIGHT, STRONG } from './ipv4-weights.ts';

/** Names of packages and programs, as their managers allow them. */
const NAME = '[A-Za-z][\\w.+-]*(?:\\[[\\w,-]+\\])?';
const GLUED = new RegExp(`(?:^|[\\s"'(,;])${NAME}(?:===?|[<>~!]=|~>)v?$`);
/** Equality with spaces is how queries name an address. */
const SPACED = new RegExp(`(?:^|[\\s"'(,;])${NAME}["']? \\(?(?:[<>~]=|~>|<) ?v?$`);
/** The second bound: `>=1.2.3.4,<2.0.0.1`. */
const BOUND = /(?:[<>~!=]=|[<>^~])\s?v?\d[\w.*]*(?:,\s?|\s(?:\|\|?|&&?)?\s?)(?:[<>~!=]=|[<>^~])\s?v?$/;
/** `"name": "^1.2.3.4"`, `gem 'name', '~> 1.2.3.4'`. */
const QUOTED = /["'](?:\^|~|~>|[<>~!=]=|[<>])\s?v?$/;
/** `"name@^1.2.3.4":` of a lock file. */
const LOCKED = /@[~^]$/;
const LIMIT = /[\u2264\u2265]\s?v?$/;

/** `pkg:pypi/name@1.2.3.4` (package URL), `@scope/name@1.2.3.4`; a bare `name@` may be somebody's account. */
const PURL = /\bpkg:[\w.+%/-]+@$/;
const SCOPED = /(?:^|[\s"'`])@[\w.-]+\/[\w.-]+@$/;
const PACKAGE_AT =
  /(?:[\u251c\u2514\u2500|`+-]{2,}|\b(?:npm|pnpm|yarn|npx|bun|packages?|dependenc(?:y|ies)|node_modules)\b.{0,48})\s[\w.-]+@$/i;

const CPE = /\bcpe:(?:2\.3:|\/)[^\s"']*:$/i;
/** `group.name:artifact:1.2.3.4`. */
const MAVEN = /(?:^|[\s"'(])[A-Za-z][\w-]*[.-][\w.-]*:[\w.-]+:$/;
/** `team/image:1.2.3.4`; with an ending the name is that of a file that was searched. */
const IMAGE = /(?:^|[\s"'=])(?:[\w.-]+(?::\d{2,5})?\/)+[a-z0-9_-]+:$/;
const IMAGE_WORD =
  /\b(?:images?|tag(?:ged)?|docker|podman|FROM|containers?|pull(?:ed|ing)?)\b.{0,60}?(?:^|[\s"'=:/])[a-z0-9][\w.-]*:$/;
/** The epoch of a Debian or RPM version, `1:1.2.3.4`; at the start of a line it is the line's number. */
const EPOCH = /[\w)]["']?[\s(=]+\d:$/;

/** What the sign before four numbers says: a comparison, or what joins a package and its version. */
export function requirementWeight(lead: string): number {
  const near = lead.slice(-96);
  switch (near.trimEnd().slice(-1)) {
    case '=':
    case '>':
    case '<':
    case '~':
    case '^':
      return compared(near);
    case '\u2264':
    case '\u2265':
      return LIMIT.test(near) ? STRONG : 0;
    case '@':
      if (PURL.test(near) || SCOPED.test(near)) return CERTAIN;
      return PACKAGE_AT.test(near) ? FAIR : 0;
    case ':':
      return joined(near);
    default:
      return 0;
  }
}

function compared(lead: string): number {
  if (GLUED.test(lead) || BOUND.test(lead)) return CERTAIN;
  if (QUOTED.test(lead) || LOCKED.test(lead)) return STRONG;
  return SPACED.test(lead) ? FAIR : 0;
}

function joined(lead: string): number {
  if (CPE.test(lead)) return CERTAIN;
  if (IMAGE_WORD.test(lead)) return FAIR;
  if (MAVEN.test(lead)) return FAIR;
  return IMAGE.test(lead) || EPOCH.test(lead) ? SLIGHT : 0;
}
