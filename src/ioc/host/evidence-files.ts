import { isAll } from '../scan/around.ts';
import { FILE_LIKE } from './ambiguous.ts';
import type { Candidate } from './candidate.ts';
import { PORT } from './evidence-place.ts';

/** MD5, SHA-1 and SHA-2 in hexadecimal. */
const HASH = '(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}|[0-9a-f]{80,95}$)';
const HASH_AFTER = new RegExp(
  `^["'\`]{0,2}(?:(?:\u00e2\u0080.|[\\s,;:|()({[=\u2013\u2014-]){1,4}(?:["'\`]?(?:md5|sha-?(?:1|2|256|512)|hash|checksum)(?:sum)?["'\`]?[\\s:=]{1,3})?["'\`(]{0,2})${HASH}(?![0-9a-z])`,
  'i',
);
/** A media type beside it, as in tables of transferred files: `application/zip  x.cab`. */
const MEDIA_BEFORE = /\b(?:application|text|image|audio|video)\/[\w.+-]{2,60}["']?[\s,;|]{1,3}["']?$/;
const MEDIA_AFTER = /^["']?[\s,;|(]{1,3}["']?(?:application|text|image|audio|video)\/[a-z]/;

/** Drawings of folders (`tree`) and lists of files (`ls -l`, `unzip -l`, `tar tv`). */
const LISTED =
  /(?:[\u251c\u2514\u2502][\u2500-\u257f\s]{1,4}|[|+`\\]--\s?|(?:^|\s)[-dlbcps](?:[r-][w-][xsStT-]){3}\S?\s.{0,60}\s|\d\d:\d\d(?::\d\d)?\s{1,3})$/;
/** The same in bytes of a text that is not decoded yet. */
const LISTED_BYTES = /\u00e2\u0094\u0080\s?$/;

/** Calls and statements that take a file: `open("`, `include '`, `#include <`, `COPY `, `source `. */
const OPENED =
  /(?:\b(?:f?open|fopen|read(?:File|_text|_csv|lines)?(?:Sync)?|write(?:File)?(?:Sync)?|load\w*|unlink|stat|exists|isfile|file_get_contents|include(?:_once)?|require(?:_once)?|import|Path|File|FileInputStream|createReadStream|dlopen|LoadLibrary\w*|CDLL|send_file|sendFile|render|basename|dirname)\s?\(\s?[rbuL]?["'`]|\b(?:include|require)(?:_once)?\b[^;]{0,40}["']|<(?:file|filename|attachment|script|compile|include|source)>)$/;

/** The same without brackets. */
const STATEMENT = /\b(?:include(?:_once)?|require(?:_once)?|import|source|COPY|ADD|load)\s["'<]?$/;

/** Switches whose value is a file: `-o x.la`, `--config x.cf`. */
const SWITCH = /\s(?:-[ofcipI]|--(?:file|config|out(?:put)?|input|script|conf|pid-?file|log-?file))[\s=]["']?$/;

/** A shell's redirection. */
const REDIRECTED = /[\w"')] \d?>>? ?$/;
/** References of pages without a host: `src="x.inc"`, `url(x.br)`. */
const REFERENCE = /(?:\b(?:src|href|action|poster|background)\s?=\s?["']?|\burl\(["']?)$/;
/** What a build tool prints in front of a file. */
const BUILT =
  /(?:^|\s)(?:CC|CXX|LD|AR|AS|GEN|INSTALL|LINK|(?:re)?building \w+ object|compiling|linking \w+ \w+ library|target|included from)\s{1,10}["'`\u2018]?$/i;

/** Right after a file: `x.cab was downloaded`, `x.cc:10:5`, `x.cc:10:`, `x.in (12 KB)`, `x.pl and run it`. */
const FILE_DONE =
  /^["'`)]{0,2}\s(?:(?:was|were|is|gets?|got|has been) (?:downloaded|dropped|executed|run|opened|extracted|written|created|deleted|saved|launched|attached|modified)|line \d|(?:and \S{1,60} )?(?:is|are) (?:up to date|newer|older|missing|not found))|^["'`]?, (?:line \d|needed by)|^["'`)]{0,2}:\s?(?:In |executable |stat |line \d|error|warning|note|fatal|undefined|cannot|command not found|No such|Permission denied|not found|(?!(?:80|443):0 )\d+:\d+)|^:\d{1,6}:(?!\d|\/)/;

/** How the names that scanners give begin: the sort of harm, or the system. */
const HARM =
  '(?:Trojan|Backdoor|Worm|Virus|Ransom|Rootkit|Exploit|Adware|Riskware|HackTool|Spyware|Dropper|Downloader|HEUR|PUA|Gen|Malware)[\\w-]{0,24}[.:/]';
const SYSTEM = 'W32|W64|Win32|Win64|JS|VBS|ELF|Mal|TR|MSIL|OSX';
/** What a scanner calls the file right behind it, and right before. */
const SCANNED = new RegExp(`^["'\`]?(?:\\s?[:;|,>-]|\\s|\\|>\\S{1,80}){1,5}["'\`]?(?:${HARM}|(?:${SYSTEM})[.:/][A-Z])`);
const SCANNED_BEFORE = new RegExp(
  `(?:^|[\\s"'[(=:|])(?:${HARM}|(?:${SYSTEM}|MACOS)[.:/])\\S{1,60}(?: \\[\\w{2,8}\\])?["'\\])]{0,2}[\\s|:;,]{1,3}(?:in |object=|file=)?["']?$`,
);
/** A target of a build: `//tools/net:resolver.cc`. */
const TARGET = /\/\/?[\w./-]{1,60}:$/;

/** An entry of a list of changes: `- fix(core): move a.b to c.cc`. */
const CHANGE =
  /^\s{0,8}[-*+]\s(?:\[?\w+(?:\(\w+\))?\]?:?\s)?(?:fix|add|remov|updat|bump|refactor|deprecat|upgrad|mov|renam|drop|chang|improv|replac|revert|clean|split|simplif|rewr)\w*\s|^\s{0,8}(?:\* |[-*] )$/i;

/** What says that a name is a file, in what is right before and after it. */
export function fileEvidence({ ending, labels }: Candidate, lead: string, tail: string, near: string): number {
  if (ending.familiar) return 0;
  const like = ending.file || FILE_LIKE.has(ending.top) || !ending.clear;
  const sure = like ? (labels.length === 2 ? -9 : -6) : -3;
  if (HASH_AFTER.test(tail) || endsWithHash(lead)) return sure;
  if (MEDIA_AFTER.test(tail) || (near.includes('/') && MEDIA_BEFORE.test(near))) return sure;
  if (like && (SCANNED.test(tail) || SCANNED_BEFORE.test(lead) || (near.endsWith(':') && TARGET.test(near))))
    return sure;
  // `xmrig -o pool.info:3333`: no file has a port.
  const opened = !ending.file && PORT.test(tail) ? 0 : openedEvidence(lead, near);
  if (opened !== 0) return sure + (opened === LISTING ? -2 : 0);
  if (FILE_DONE.test(tail)) return sure;
  return like && isAll(lead) && CHANGE.test(lead) && !/^\W*$/.test(lead) ? -5 : 0;
}

const LISTING = 2;

/** The item before in a list is a path, or a file by an ending that is nothing else: `a.dll, b.cab`, `/run/a and b.pub`. */
const SIBLING =
  /(?:(?:^|[\s=])\/[\w.-]{1,40}(?:\/[\w.*-]{1,60}){1,8}|[\w-]\.(?:[ch]|ps1|js|vbs|json|xml|html?|exe|dll|lnk|bat|svg|png|txt|log|conf|jar|docx?|xlsx?))["'`]?(?:<\/code>)?(?:, (?:and )?| and | or )["'`]?(?:<code>)?$/i;

/** Whether what is right before names a file (1), or lists files (`LISTING`). */
function openedEvidence(lead: string, near: string): number {
  const last = near.slice(-1);
  if (SIBLING.test(near)) return 1;
  if (last === ' ') {
    if (LISTED.test(lead) || LISTED_BYTES.test(near)) return LISTING;
  } else if (!/["'`<>(=]/.test(last)) return 0;
  else if (OPENED.test(near) || REFERENCE.test(near)) return 1;
  return STATEMENT.test(near) || SWITCH.test(near) || REDIRECTED.test(near) || BUILT.test(near) ? 1 : 0;
}

/** What may be between a hash and the name of its file. */
const GLUE = /^["'`)]{0,2}(?:\u00e2\u0080.|[\s,;:|\u2013\u2014*-]| (?:is|of|=) |; \/\/ of ){1,5}["'`(*]{0,2}$/;

/** A hash in front, as `sha256sum` and tables of samples write it, or the end of one that the window cuts. */
function endsWithHash(lead: string): boolean {
  let end = lead.length;
  const least = Math.max(0, end - 12);
  while (end > least && !isHex(lead.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isHex(lead.charCodeAt(start - 1))) start--;
  const length = end - start;
  if (length !== 32 && length !== 40 && length !== 64 && !(start === 0 && length > 19)) return false;
  return GLUE.test(lead.slice(end)) && !/[0-9a-z]/i.test(lead.charAt(start - 1));
}

function isHex(code: number): boolean {
  return (code > 0x2f && code < 0x3a) || (code > 0x60 && code < 0x67) || (code > 0x40 && code < 0x47);
}
