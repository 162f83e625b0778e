import { FILE_LIKE } from './ambiguous.ts';
import type { Candidate } from './candidate.ts';

/** MD5, SHA-1 and SHA-2 in hexadecimal. */
const HASH = '(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})';
/** A hash in front, as `sha256sum` and tables of samples write it; the cells of a table of Markdown tell nothing. */
const HASH_BEFORE = new RegExp(`(?:^|[^0-9a-z])${HASH}["'\`)]{0,2}(?:[\\s,;:\u2013\u2014*-]|\\t){1,5}["'\`(*]{0,2}$`, 'i');
const HASH_AFTER = new RegExp(
  `^["'\`]{0,2}(?:[\\s,;:({[=\u2013\u2014-]{1,4}(?:["'\`]?(?:md5|sha-?(?:1|2|256|512)|hash|checksum)(?:sum)?["'\`]?[\\s:=]{1,3})?["'\`(]{0,2})${HASH}(?![0-9a-z])`,
  'i',
);
/** The start of a hash in front that is cut off by the window. */
const CUT_HASH = /^[0-9a-f]{20,}["'`)]{0,2}[\s,;:*\u2013-]{1,5}["'`(*]{0,2}$/i;

/** Drawings of folders (`tree`) and lists of files (`ls -l`, `unzip -l`, `tar tv`). */
const LISTED =
  /(?:[\u251c\u2514\u2502][\u2500-\u257f\s]{1,4}|[|+`\\]--\s?|(?:^|\s)[-dlbcps](?:[r-][w-][xsStT-]){3}\S?\s.{0,60}\s|\d\d:\d\d(?::\d\d)?\s{1,3})$/;
/** The same in bytes of a text that is not decoded yet. */
const LISTED_BYTES = /\u00e2\u0094\u0080\s?$/;

/** Calls and statements that take a file: `open("`, `include '`, `#include <`, `COPY `, `source `. */
const OPENED =
  /(?:\b(?:f?open|fopen|read(?:File|_text|_csv|lines)?(?:Sync)?|write(?:File)?(?:Sync)?|load\w*|unlink|stat|exists|isfile|file_get_contents|include(?:_once)?|require(?:_once)?|import|Path|File|FileInputStream|createReadStream|dlopen|LoadLibrary\w*|CDLL|send_file|sendFile|render|basename|dirname)\s?\(\s?[rbuL]?["'`]|\b(?:include(?:_once)?|require(?:_once)?|import|source|COPY|ADD|load)\s["'<]?|<(?:file|filename|attachment|script|compile|include|source)>)$/;

/** Switches whose value is a file: `-o x.la`, `--config x.cf`. */
const SWITCH = /\s(?:-[ofcipI]|--(?:file|config|out(?:put)?|input|script|conf|pid-?file|log-?file))[\s=]["']?$/;

/** Right after a file: `x.cab was downloaded`, `x.cc:10:5`, `x.in (12 KB)`, `x.pl and run it`. */
const FILE_DONE =
  /^["'`)]{0,2}\s(?:(?:was|were|is|gets?|got|has been) (?:downloaded|dropped|executed|run|opened|extracted|written|created|deleted|saved|launched|attached|modified)|(?:fullword)|(?:line|lines) \d|not found$|up to date)/;

/** What says that a name is a file, in what is right before and after it. */
export function fileEvidence({ ending, labels }: Candidate, lead: string, tail: string): number {
  if (ending.familiar) return 0;
  const like = ending.file || FILE_LIKE.has(ending.top) || !ending.clear;
  const sure = like ? (labels.length === 2 ? -9 : -6) : -3;
  if (HASH_AFTER.test(tail) || CUT_HASH.test(lead) || HASH_BEFORE.test(lead)) return sure;
  if (LISTED.test(lead) || LISTED_BYTES.test(lead)) return sure - 2;
  if (OPENED.test(lead) || SWITCH.test(lead)) return sure;
  return FILE_DONE.test(tail) ? sure : 0;
}
