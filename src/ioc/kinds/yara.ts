import type { Find, Kind } from '../kind.ts';
import { spelledOut } from '../letters.ts';
import { matchAll } from '../scan/match.ts';
import type { Reading } from '../scan/reading.ts';

const NAME = '[A-Za-z_][A-Za-z0-9_]{0,127}';
/** A head stands at the start of a line, after the rule before it, an import, a comment, a quote or a fence. */
const BEFORE = '(?:^|[}>`]|\\*/|"|\\\\n)\\s{0,16}';
const HEAD = `(?<skip>${BEFORE}(?:(?:private|global)\\s{1,4}){0,2}rule\\s{1,4})(${NAME})`;
/** Behind the name: tags, a comment, the body. */
const BODY = '(?=\\s{0,4}(?:\\{|\\\\n|: ?[A-Za-z_]|//|/\\*|(?:\\\\r)?$))';
const PATTERN = new RegExp(`${HEAD}${BODY}`, 'g');
/** Names in alerts and reports, behind a label. */
const LABELLED = new RegExp(
  spelledOut(
    `(?<skip>(?<![\\p{L}\\p{N}])yara(?:[ _.-]?(?:rule|match|hit|signature)(?:es|s)?)?(?:[ _.-]?name)?["'\`*]{0,3}(?: ?[:=] ?| )["'\`*]{0,3})(${NAME})(?![\\p{L}\\p{N}_.(-])`,
  ),
  'gi',
);
/** Words of the language (YARA documentation, "Writing YARA rules") are no names. */
const KEYWORDS = new Set(
  `all and any ascii at base64 base64wide condition contains defined endswith entrypoint false filesize for fullword
  global icontains iendswith iequals import in include int16 int16be int32 int32be int8 int8be istartswith matches
  meta nocase none not of or private rule startswith strings them true uint16 uint16be uint32 uint32be uint8 uint8be
  wide xor`.split(/\s+/),
);
/** An underscore, a capital inside, a capital and a digit: no word of prose or of another language's rules. */
const SHOWY = /_|[a-z][A-Z]|[A-Z]\D*\d/;

function parse(value: string): string | undefined {
  const name = value.replace(/^rule\s+/, '');
  return /^[A-Za-z_]\w{0,127}$/.test(name) && !KEYWORDS.has(name) ? name : undefined;
}

function names(reading: Reading): readonly Find[] {
  const { text } = reading;
  const heads = matchAll(reading, PATTERN, (match) => {
    const [whole, , name = ''] = match;
    const body = /^\s*(?:\{|\\n|:|\/)/.test(text.slice(match.index + whole.length, match.index + whole.length + 6));
    return body || SHOWY.test(name) ? parse(name) : undefined;
  });
  return [...heads, ...matchAll(reading, LABELLED, ([, , name = '']) => (SHOWY.test(name) ? parse(name) : undefined))];
}

/** Names of YARA rules, which reports share and a scanner prints. Normal form: the identifier as written. */
const yara: Kind = {
  name: 'yara',
  precedence: 95,
  scope: 'line',
  cue: /rule\s|yara/i,
  parse,
  find: names,
};
export default yara;
