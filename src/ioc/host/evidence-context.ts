import { AROUND } from '../scan/around.ts';
import type { Candidate } from './candidate.ts';
import { codeEvidence } from './evidence-code.ts';
import { fileEvidence } from './evidence-files.ts';
import { hostEvidence } from './evidence-hosts.ts';
import { companyOf } from './evidence-neighbours.ts';
import { isInvented } from './evidence-roots.ts';

/** Words after which a host is named, in reports, logs of name servers and proxies, commands and configurations. */
const HOST_WORDS = [
  '(?:sub)?domains?(?: names?)?|hosts?|hostnames?|fqdns?|dns|servers?|websites?|iocs?|sni|c2|c&c|cnc|nameservers?',
  'beacon\\w*(?: to)?|callback(?: to)?|quer(?:y|ied)(?: for)?|lookups?(?: of| for)?|resolv\\w+(?: host)?|contact\\w*',
  'connect\\w*(?: to)?|communicat\\w+ with|visit\\w*|traffic to|redirect\\w* to|hosted (?:at|on|under)|closed by',
  'ping|pinging|nslookup|dig|whois|curl|wget|traceroute|telnet|server_?name|helo|ehlo|rhost|reply|cached|forwarded',
  'enotfound|unknownhostexception|host under|registered|exit node|dial(?: tcp)?|for (?:h|hosts?|d|dom|domains?) in',
];
const AFTER_HOST_WORD = new RegExp(
  `(?:^|[^\\p{L}.-])(?:${HOST_WORDS.join('|')})(?:\\[\\w+\\])?["'\\s:=(,|*<>\\[]{1,5}$`,
  'iu',
);

/** Words that also stand before files and code. */
const AFTER_VAGUE_WORD = /(?:^|[\s,;(])(?:from|sites?|address|via|against|under|at|to|on)\s["'`]?$/i;

const FILE_WORDS = [
  '\\w{0,20}files?|filenames?|scripts?|attachments?|attached|archives?|dropped|drops|saved(?: as)?|file ?names?|(?:file )?named|called|ran|runs?',
  'running|execut\\w+|python\\d?(?:\\.\\d+)?|bash|sh|zsh|perl|ruby|php|javac?|node|gcc|g\\+\\+|clang|vim?|nano|cat|less|tail|head',
  'chmod \\S+|unzip|tar \\S+|source|import|package|module|require|include|class|using|opened|wrote|created|deleted|edit',
  'modified|new file|renamed|see|read|compil\\w+|load(?:ed|s)?|diff|rm(?: -\\w+)?|cp(?: -\\w+)?|mv|ls|touch|zip|tee|grep|make|git (?:add|diff|checkout)|(?:get|set)-content|out-file|import-module|namespace',
  'opens?|unpack\\w*|extract\\w*|patch\\w*|writes?|launch\\w*|invok\\w*|downloads?|sideload\\w*|decrypts?|(?:disguised|masquerad\\w+|stored|copied) as',
  "(?:cannot|can't|could not|failed to|unable to) (?:find|open|read|load|stat|access|locate)|(?:newer|older) than|depends on",
  'generated from|checking for|missing|skipping|processing|parsing|reading|writing|creating|generating|copying|removing|deleting|linking',
  'bundle|delivers?|spreads?|pushes|trojani[sz]ed|fake|binary|sample|payload|installer|executable|lure|copy of',
];
const AFTER_FILE_WORD = new RegExp(`(?:^|[^\\p{L}.-])(?:${FILE_WORDS.join('|')})["'\\s:=(\`]{1,4}$`, 'iu');
const BEFORE_FILE_WORD =
  /^["'`]?\s(?:files?|scripts?|archives?|attachments?|contain(?:s|ed)|was dropped|\(\d[\d.,]* ?[kmg]?b\))/i;

/** The last characters before a name in which a key or a word about it stands. */
const NEAR = 48;
const KEY_END = /[:=>]\s{0,2}["'(<[]{0,2}(?:\*?\.)?$/;
const KEY = /([\w.|-]{1,40})["']?\s{0,2}(?::|=>?)\s{0,2}["'(<[]{0,2}(?:\*?\.)?$/;
const HOST_KEY =
  /domain|host|fqdn|dns|(?:^|[._-])(?:sni|server(?:_?name)?|c2|cnc|name_?server|q(?:uery)?_?(?:name)?|client|header\.(?:from|d)|mailfrom|rrname|ur[il]|referr?er|origin|dest(?:ination)?|dst|remote|endpoint|site|cn|san|helo|ptr|mx|peer|relay|d|include)$/i;
const FILE_KEY =
  /(?:app\w*|service|module|program|process|package|project|artifact|image|bundle)[._-]?name$|file|path|script|module|class|package|method|func|attachment|archive|image(?:\||$)|command|cmd|process|exe$/i;
const USER_KEY = /user|account|login|owner|author|principal|member/i;
const AFTER_USER_WORD = /(?:^|[^\w.-])(?:users?|username|accounts?|login|logon|owner)["'\s:=(]{1,4}$/i;

const HOSTS_ANYWHERE =
  /\b(?:domains?|hosts?|hostnames?|dns|fqdns?|c2|c&c|beacon\w*|callbacks?|phish\w*|sinkhol\w*|nameservers?|subdomains?|resolv\w+|malicious|iocs?|nxdomain|campaign|infrastructure|websites?)\b/i;
const THREAT_CELL =
  /^["'`]?\s{0,2}[,|;\t].{0,40}\b(?:malware|phishing|c2|botnet|malicious|suspicious|spam|ransomware|network activity)\b/i;
const DEFANGED_LINE = /\[\.\]|\[:(?:\/\/)?\]|hxxps?[:[\]]|\[dot\]|\(\.\)/i;

const CODE_LINE =
  /=>|\b(?:function|return|const|var|let|def|class|import|public|private|static|void|null|package|println|await)\b|\bself\.|\bthis\.|\(\)|[=!]==?\s|&&|\bif \(|::|->\w|#include|<\?php|\bfor \w+ in\b|\{\{|\$\{|^\s*at \w|^\s*File "|: (?:error|warning):/;

/** How a line of code ends. */
const CODE_END = /[;{]\s*$/;

/** `item.name = 1`: a variable. */
const ASSIGNED = /^\s[-+:]?=\s/;
/** An operand, unquoted: `x = y.name`, `if item.link:`, `update(counter.to)`. */
const OPERAND =
  /(?:[\w\])] [-+:*/|&<>]?=|\b(?:if|elif|while|assert|not|lambda|yield|return|raise|with|await|new|typeof|case)|[<>]=|[+*]) $|[\w\]]\($/;

/** Placeholders: `${user.id}`, `{{ page.link }}`, `{item.name}`. */
const PLACEHOLDER = /(?:\$\{|\{\{|(?:^|[^\w}])\{)\s?$/;

/** The words around a name that its own shape leaves open. */
export function contextEvidence(candidate: Candidate): number {
  const { written, ending } = candidate;
  const lead = written.lead();
  const tail = written.tail();
  const near = lead.slice(-NEAR);
  const company = companyOf(lead, tail);
  const lone = loneEvidence(lead, tail, ending.file);
  if (company.amidst) return lone + company.weight;
  let weight = valueEvidence(candidate, lead, company.lead, tail) + lone;
  if (weight > -6) weight += company.weight;
  weight += fileEvidence(candidate, lead, tail, near) + codeEvidence(near, tail);
  const host = hostEvidence(lead, tail);
  if (host > 0) return weight + host;
  const ends = tail.length < AROUND && CODE_END.test(tail);
  if (ends || CODE_LINE.test(lead) || CODE_LINE.test(tail)) weight -= ending.clear ? 3 : 6;
  if (!ending.clear && OPERAND.test(lead)) weight -= 5;
  if (HOSTS_ANYWHERE.test(lead) || HOSTS_ANYWHERE.test(tail)) weight += 2;
  if (THREAT_CELL.test(tail)) weight += 3;
  if (DEFANGED_LINE.test(lead) || DEFANGED_LINE.test(tail)) weight += ending.file ? 2 : 4;
  return weight;
}

/** What the name, or the list it is in, is said to be right before or after it. */
function valueEvidence({ ending, deepSuffix, owned }: Candidate, lead: string, listLead: string, tail: string): number {
  const { top } = ending;
  if (/^\s+import\s/.test(tail)) return -12;
  if (ASSIGNED.test(tail) || (PLACEHOLDER.test(lead) && !isInvented(owned))) return -6;
  const key = KEY_END.test(lead) ? KEY.exec(lead.slice(-NEAR))?.[1] : undefined;
  if (key !== undefined) {
    // `host: options.host`: a value passed on.
    if (!deepSuffix && key.toLowerCase().endsWith(top) && !/["'`]$/.test(lead)) return -10;
    if (FILE_KEY.test(key)) return -8;
    if (USER_KEY.test(key)) return -8;
    if (HOST_KEY.test(key)) return 8;
  }
  const near = listLead.slice(-NEAR);
  if (AFTER_USER_WORD.test(near)) return -7;
  const host = AFTER_HOST_WORD.test(near) ? 7 : AFTER_VAGUE_WORD.test(near) ? 1 : 0;
  const file = AFTER_FILE_WORD.test(near) || BEFORE_FILE_WORD.test(tail) ? (ending.clear ? -4 : -7) : 0;
  return host + file;
}

const LIST_START = /^[\s\-*\u2022+>#"'`|_.]*(?:\d{1,4}[.):]\s*)?["'`*]*$/;
const LIST_END = /^[.\s"'`,;|*^_]*$/;
const CELL_START = /(?:[\t|]\s{0,2}|<(?:td|th|li|p|b|i|code|span|tt|pre)>)["'`*_]{0,2}$/;
const CELL_END = /^["'`*_]{0,2}(?:\s{0,2}[\t|]|<\/|\s*$)/;
const QUOTED_CELL = /(?:^|,)"$/;
const COMMA_CELL = /^[,;](?!\s)/;

/** A line or a cell that is just a name: as lists of indicators are written. Code is indented and goes on after a comma. */
function loneEvidence(lead: string, tail: string, file: boolean): number {
  const starts = lead.length < AROUND && LIST_START.test(lead);
  const full = file ? 4 : 6;
  if (starts && tail.length < AROUND && LIST_END.test(tail)) {
    return /^(?:\s{4}|\t)/.test(lead) || (tail.startsWith(',') && !/["'`]$/.test(lead)) ? 1 : full;
  }
  if ((starts || CELL_START.test(lead)) && CELL_END.test(tail)) return full - (file ? 0 : 1);
  if (QUOTED_CELL.test(lead) && /^"(?:,|\s*$)/.test(tail)) return 4;
  return (starts || /[,;]$/.test(lead)) && COMMA_CELL.test(tail) ? 2 : 0;
}
