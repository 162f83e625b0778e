import { nearest } from '../scan/around.ts';
import { FILE_LIKE } from './ambiguous.ts';
import type { Candidate } from './candidate.ts';
import { keyEvidence, NEAR } from './evidence-keys.ts';
import { isInvented, isKey } from './evidence-roots.ts';

/** Words after which a host is named, in reports, logs of name servers and proxies, commands and configurations. */
const HOST_WORDS = [
  '(?:sub)?domains?(?: names?)?|hosts?|hostnames?|fqdns?|dns|servers?|websites?|iocs?|sni|c2|c&c|cnc|nameservers?',
  'beacon\\w*(?: to)?|callback(?: to)?|quer(?:y|ied)(?: for)?|lookups?(?: of| for)?|resolv\\w+(?: host)?|contact\\w*',
  'connect\\w*(?: to)?|communicat\\w+ with|visit\\w*|traffic to|redirect\\w* to|hosted (?:at|on|under)|closed by',
  'ping|pinging|nslookup|dig|whois|curl|wget|traceroute|telnet|server_?name|helo|ehlo|rhost|reply|cached|forwarded',
  'gateways?|vhosts?|splice|san|upstream|tunnel to|valid for|blocked|block|(?:white|black|allow|block)list\\w*|ptr|bounced|cleartext to|enotfound|unknownhostexception|host under|registered|exit node|dial(?: tcp)?|for (?:h|hosts?|d|dom|domains?) in',
];
/** Behind a dot a word is the end of a name, also where the dot is in brackets. */
const NO_LABEL = '(?<!\\.[\\])}])';
const AFTER_HOST_WORD = new RegExp(
  `(?:^|[^\\p{L}.-])${NO_LABEL}(?:${HOST_WORDS.join('|')})(?:\\[\\w+\\])?["'\\s:=(,|*<>\\[]{1,5}$`,
  'iu',
);

/** Words that also stand before files and code. */
const AFTER_VAGUE_WORD = /(?:^|[\s,;(])(?:from|sites?|address|via|against|under|at|to|on)\s["'`]?$/i;

const FILE_WORDS = [
  '\\w{0,20}files?|filenames?|scripts?|attachments?|attached|archives?|dropped|drops|saved(?: as)?|file ?names?|(?:file )?named|called|ran|runs?',
  'running|execut\\w+|python\\d?(?:\\.\\d+)?|bash|sh|zsh|perl|ruby|php|javac?|node|gcc|g\\+\\+|clang|vim?|nano|cat|less|tail|head',
  'chmod \\S+|unzip|tar \\S+|source|import|package|module|require|include|class|using|opened|wrote|created|deleted|edit',
  'modified|new file|renamed|see|read|compil\\w+|load(?:ed|s)?|diff|rm(?: -\\w+)?|cp(?: -\\w+)?|mv|ls|touch|zip|tee|grep|make|git (?:add|diff|checkout)|(?:get|set)-content|out-file|import-module|namespace',
  'opens?|unpack\\w*|extract\\w*|patch\\w*|writes?|launch\\w*|invok\\w*|downloads?(?: the \\w+)?|(?:poc|exploit|code|sample|rule|fix|bug|key|logic|defined|declared|stored) (?:is |are )?in|hotfix|sideload\\w*|decrypts?|(?:disguised|masquerad\\w+|stored|copied) as',
  "(?:cannot|can't|could not|failed to|unable to) (?:find|open|read|load|stat|access|locate)|(?:newer|older) than|depends on",
  'generated from|checking for|missing|skipping|processing|parsing|reading|writing|creating|generating|copying|removing|deleting|linking',
  'trigger\\w*|uploading|uploaded|hints?|installing|installs|collect(?:s|ed)?|shar(?:ed|es)(?: a file:?)?|object|start|starts|restart(?:s|ed)?|archive \\S+ contains|names(?: seen)?|chmod \\d+|rm -\\w+|quarantin\\w+|-\\w*r \\S+ -g \\S+|get -\\w+ \\w+ \\S+',
  'datei|dateien|fichiers?|ficheros?|archivos?|arquivos?|ficheiros?|plik\\w*|soubor\\w*|súbor\\w*|bestand|bestanden|fil|filen|tiedosto\\w*|dosya\\w*|fájl\\w*|fișier\\w*|файл\\p{L}*|αρχείο|lädt|télécharge\\p{L}*|descarga|scarica|berkas|tệp',
  'bundle|delivers?|spreads?|pushes|trojani[sz]ed|fake|binary|sample|payload|installer|executable|lure|copy of',
];
const AFTER_FILE_WORD = new RegExp(
  `(?:^|[^\\p{L}.-]|\\d\\.)${NO_LABEL}(?:${FILE_WORDS.join('|')})["'\\s:=(\`«„“]{1,4}$|(?:ファイル(?:名)?は?|文件(?:名称?)?为?|檔案|파일|ملف)[\\s:："'「『（(]{0,3}$`,
  'iu',
);
const BEFORE_FILE_WORD =
  /^["'`]?(?:\s(?:files?|scripts?|archives?|attachments?|contain(?:s|ed)|was dropped|and (?:unpack|run|open|execute|extract|install|launch)\b|is (?:the|an?|its|their|our) (?:\w+ )?(?:loader|dropper|downloader|scripts?|payload|installer|archive|implant|backdoor|stager|binary|file|attachment|document|lure)|\(\d[\d.,]* ?[kmg]?b\))|\|>|\]\((?!\w+:|\/\/)[\w./-]{1,80}\))/i;
/** Events about files. */
const FILE_EVENT =
  /\bfile ?(?:create|creation|write|wrote|delete|deletion|rename|open|modif(?:y|ied)|drop)\w{0,8}\b|\bfiles? (?:written|created|dropped|deleted|seen)\b|\bfilename:/i;

/** A line of files: `a.py and b.pl, then c.tf`. */
const FILES_BEFORE =
  /(?:\b[\w-]{1,40}\.(?:py|md|rs|sh|js|css|html?|png|jpe?g|mov|key|exe|dll|txt|json|xml|pdf|docx?|xlsx?|c|h|cpp|log)\b[^\n]{0,40}){2}$/;
const AFTER_WORD_WORD =
  /(?:^|[\s,;(])(?:translation|fallback|flag|deprecated|reference|rule|property|setting|option|variable|field|parameter|logger|metric|permission|privilege|event|topic|tsig|unresolved|when|calls?)["'\s:=(`]{1,4}$/i;
/** A key with its value: `"order.page.link": "Go"`, `order.pool.name: true`. */
const KEY_TAIL = /^["']?\s?:\s?(?:["'[{]|(?:true|false|null|yes|no|on|off|-?\d[\d.]*)\s{0,3}(?:[,#]|$))/;
const AFTER_USER_WORD = /(?:^|[^\w.-])(?:users?|username|accounts?|login|logon|owner)["'\s:=(]{1,4}$/i;

/** `item.name = 1`: a variable. */
const ASSIGNED = /^\s[-+:]?=\s/;
/** Placeholders: `${user.id}`, `{{ page.link }}`, `{item.name}`. */
const PLACEHOLDER = /(?:\$\{|\{\{|(?:^|[^\w}])\{)\s?$/;

/** What the name, or the list it is in, is said to be right before or after it. */
export function valueEvidence(candidate: Candidate, lead: string, listLead: string, tail: string): number {
  const { ending, owned } = candidate;
  if (/^\s+import\s/.test(tail)) return -12;
  if (ASSIGNED.test(tail) || (PLACEHOLDER.test(lead) && !isInvented(owned))) return -6;
  const keyed = keyEvidence(candidate, lead, tail);
  if (keyed !== 0) return keyed;
  if (KEY_TAIL.test(tail)) return isKey(candidate) ? -6 : ending.clear ? 0 : -3;
  const near = nearest(listLead, NEAR);
  if (AFTER_USER_WORD.test(near)) return -7;
  const host = AFTER_HOST_WORD.test(near) ? 7 : AFTER_VAGUE_WORD.test(near) ? 1 : 0;
  const word = AFTER_WORD_WORD.test(near) ? (ending.clear ? -3 : -6) : 0;
  return host + Math.min(word, namedFile(candidate, lead, near, tail));
}

/** Words about files, or a line of them. */
function namedFile({ ending }: Candidate, lead: string, near: string, tail: string): number {
  const like = !ending.clear || FILE_LIKE.has(ending.top);
  if (AFTER_FILE_WORD.test(near) || BEFORE_FILE_WORD.test(tail)) return like ? -7 : -4;
  return (like && FILE_EVENT.test(lead)) || (!ending.clear && FILES_BEFORE.test(lead)) ? -5 : 0;
}
