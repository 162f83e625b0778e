import { nearest } from '../scan/around.ts';
import type { Candidate } from './candidate.ts';

/** The last characters before a name in which a key or a word about it stands. */
export const NEAR = 48;
const KEY_END = /(?:[:=>]|\s(?:has|contains|startswith|endswith))\s{0,2}["'(<[]{0,2}(?:\*?\.|@)?$/;
const KEY =
  /([\w.|-]{1,40})["']?\s{0,2}(?::|=[=>~]?|\s(?:has|contains|startswith|endswith))\s{0,2}["'(<[]{0,2}(?:\*?\.|@)?$/;
const HOST_KEY =
  /domain|host|fqdn|dns|(?:^|[._-])(?:sni|server(?:_?name)?|c2|cnc|name_?server|q(?:uery)?_?(?:name)?|client|header\.(?:from|d)|mailfrom|rrname|ur[il]|referr?er|origin|dest(?:ination)?|dst|remote|endpoint|site|cn|san|helo|ptr|mx|peer|relay|d|include|question|common_?name|header\.i)$/i;
const FILE_KEY =
  /(?:app\w*|service|module|program|process|package|project|artifact|image|bundle|plugin|extension|theme)[._-]?(?:name|id)$|(?:^|[._-])(?:comm|object|fname|f_?name|args?|argv|strings?|excludes?|ignores?|persistence|attach|bundle|lib|dll)$|file|path|script|module|class|package|method|func|attachment|archive|image(?:\||$)|command|cmd|process|exe$/i;
/** A file in JSON, in a pattern of STIX, as an argument in the audit log of Linux; what runs in a cluster. */
const FILE_FIELD =
  /(?:\b(?:application|image|audio|video)\/[\w.+-]{2,40};\s(?:[\w-]{1,20}=\S{1,40};\s)?name="?|\bfile(?:name)?(?:\|\w{2,8})?"(?:,|:\s?\{)[^{}]{0,60}"(?:name|value)":\s?"|file:name\s?=\s?'|(?:^|\s)a\d{1,2}="|\b(?:pod|sandbox|container|deployment|config ?map)\b[^"]{0,30}")$/;
/** Calls that look up a text or a setting by its name. */
const LOOKED_UP =
  /<(?:string|item|property|param|bean|entry|setting|option|key|text|message|resource)\s(?:name|key|id)="$|(?:(?:^|[^\w$])(?:t|tr|i18n|translate|n?gettext|get_?(?:text|string|property|message|setting|config|bean)|is_?enabled|feature|flag)(?:\.\w{1,20})?|\$t|__)\(\s?["'`]$/i;
/** Keys whose values are dotted words of their own. */
const WORD_KEY =
  /(?:^|[._-])(?:component|logger|rule|rule_?name|label|feature|flag|permission|scope|metric|event|type|category|policy|task|plugin|queue|topic|role|key|translation|fallback|deprecated|reference|reason|property|setting|option|privilege|schema|namespace|action|operation|method_?name|tsig|unit|profile)$/i;
const USER_KEY = /user|account|login|owner|author|principal|member/i;

/** Of a key in any style, in lower case: `name` of `commonName`, of `user_name`, of `USER.NAME`. */
function lastWord(key: string): string {
  return (/(?:[A-Z]?[a-z0-9]+|[A-Z0-9]+)$/.exec(key)?.[0] ?? key).toLowerCase();
}

/** A name that is itself the key: `{"events.name": 1`. */
const KEY_BEFORE = /(?:[{,]\s{0,12}|^\s{0,24})["']$/;
const KEY_AFTER = /^["']\s?:\s?["'\d[{tfn]/;

/** What the key, field or call that a name is the value of says. */
export function keyEvidence({ ending, deepSuffix }: Candidate, lead: string, tail: string): number {
  if (FILE_FIELD.test(lead)) return -8;
  if (LOOKED_UP.test(lead)) return ending.clear ? -6 : -8;
  if (!ending.clear && KEY_AFTER.test(tail) && KEY_BEFORE.test(lead)) return -4;
  const key = KEY_END.test(lead) ? KEY.exec(nearest(lead, NEAR))?.[1] : undefined;
  if (key === undefined) return 0;
  // `host: options.host`: a value passed on. A certificate's name is none (RFC 4514).
  if (!deepSuffix && key !== 'CN' && lastWord(key) === ending.top && !/["'`]$/.test(lead)) return -10;
  // The registry an image is pulled from.
  if (tail.startsWith('/') && /image$/i.test(key)) return 6;
  if (FILE_KEY.test(key) || USER_KEY.test(key)) return -8;
  if (HOST_KEY.test(key)) return 8;
  return WORD_KEY.test(key) ? (ending.clear ? -3 : -6) : 0;
}
