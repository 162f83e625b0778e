import type { Frame } from './frame.ts';

/** The next item of a list, or none: the end, a space, a quote, another separator, another URL. */
const NEXT_ITEM = /^(?:$|[\s"'`,;|]|[[(]?(?:h[tx*]{2}ps?(?::|\[|$)|ftp:|www\.))/i;

const WORDS =
  'malicious|malware(?:[_-]download)?|phish(?:ing)?|suspicious|benign|clean|unknown|online|offline|(?:in)?active|' +
  'critical|high|medium|low|info|true|false|yes|no|null|none|n/a|urls?|domain|ip|hash|c2|c&c|botnet|spam|exploit|trojan|' +
  'ransomware|loader|stealer|rat|get|post|head|connect|tcp|udp|https?|tlp[:-]\\w+';
/** What the next column of a table holds and a path hardly does: a date, an address, an account, a hash, a word of verdict. */
const COLUMN = new RegExp(
  `^(?:\\d{4}-\\d\\d-\\d\\d|(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\w.])|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}(?=$|[,;"'\\s])|[0-9a-f]{32,128}(?![\\w])|(?:${WORDS})(?=$|[,;"'\\s]))`,
  'i',
);
/** The next pair of `key=value` pairs. */
const NEXT_KEY = /^[A-Za-z][\w.-]{0,31}[=:]/;

/** Commands that come after a download, in lines of shells, macros and the requests of scanners. */
const COMMAND =
  /^(?:\.\/|\/(?:bin|usr|tmp|dev|var)\/|[$(]|(?:wget|curl|tftp|ftpget|fetch|sh|bash|ash|zsh|dash|chmod|chown|rm|cd|cp|mv|cat|echo|ls|mkdir|touch|busybox|nohup|sudo|exec|eval|export|python[23]?|perl|php|ruby|node|tar|unzip|gunzip|kill|killall|pkill|sleep|exit|done|fi|while|for|if|then|start|iex|cmd|powershell|rundll32|regsvr32|mshta|call|set|ping|history|crontab|base64|id|whoami|uname)(?![\w=./-]))/i;

const reach = (text: string, at: number) => text.slice(at + 1, at + 160);

/** Whether the comma at `at` separates columns, items or pairs rather than being part of a path. */
export function endsAtComma(text: string, at: number, frame: Frame): boolean {
  const next = reach(text, at);
  return (
    frame.sign === ',' ||
    NEXT_ITEM.test(next) ||
    (frame.keyed && NEXT_KEY.test(next)) ||
    COLUMN.test(next.slice(0, 144))
  );
}

/** The same for a semicolon, which is part of a path with parameters (`;p=1`, RFC 3986, 3.3). */
export function endsAtSemicolon(text: string, at: number, frame: Frame): boolean {
  const next = reach(text, at);
  return frame.sign === ';' || NEXT_ITEM.test(next) || COMMAND.test(next);
}

/** `http://…/a&&sh a`; in a query `&&` is an empty parameter. */
export function endsAtAmpersand(text: string, at: number, query: boolean): boolean {
  if (text.charAt(at + 1) !== '&') return false;
  const next = reach(text, at + 1);
  return !query || next === '' || COMMAND.test(next);
}
