/** Names that clients start their agent with; in running text only these are one. */
const CLIENTS =
  'Mozilla|Opera|curl|[Ww]get|python-requests|[Pp]ython-urllib3?|python-httpx|Python|aiohttp|Go-http-client|okhttp|Java|Apache-HttpClient|Jakarta Commons-HttpClient|libwww-perl|LWP::Simple|axios|node-fetch|undici|PostmanRuntime|insomnia|PowerShell|WindowsPowerShell|WinHttp|WinInet|Microsoft[ +]BITS|Microsoft-CryptoAPI|Microsoft-Delivery-Optimization|Microsoft-WNS|Microsoft[ +]Office|Microsoft[ +]WinRM[ +]Client|Windows-Update-Agent|CertUtil[ +]URL[ +]Agent|Dalvik|CFNetwork|Faraday[ +]v|GuzzleHttp|Scrapy|sqlmap|masscan|masscan-ng|zgrab|gobuster|feroxbuster|nuclei|Nikto|WPScan|DirBuster-[\\w.-]{1,16}|RestSharp|HTTPie|Lynx|w3m|ELinks|UCWEB|NSPlayer|Lavf|Googlebot|Bingbot|bingbot|facebookexternalhit|Slackbot|Twitterbot|TelegramBot|WhatsApp|rclone|aws-cli|Boto3|Botocore|kubectl|Debian[ +]APT-HTTP|Ruby';

/** The first product of an agent, at the start of a word. */
export const CLIENT = `(?:${CLIENTS})\\\\?/v?\\d[A-Za-z0-9._-]{0,31}`;

/** A product of RFC 9110, 10.1.5, its version with a digit in it: `and/or` is none, `HTTP/1.1` the protocol. */
const PRODUCT = /(?!HTTP\/)[A-Za-z][A-Za-z0-9._!#$&^-]{0,63}\\?\/[A-Za-z._-]{0,16}\d[A-Za-z0-9._+-]{0,63}/y;
/** Words that browsers write without a version. */
const BARE =
  /(?:like[ +]Gecko|Mobile|Tablet|TV|Safari|Gecko|Version|Edge)(?![\w/-])|(?:Mobile|Tablet|Version)(?=[ +][A-Z]\w{1,30}\/\d)/y;
const CONTROL = /[\x00-\x1f\x7f-\x9f]/;
const MAX_COMMENT = 512;
const MAX_PARTS = 32;

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Length of the comment that opens at `at`, with comments inside (RFC 9110, 5.6.5); 0 where none closes. */
function comment(text: string, at: number): number {
  if (text.charAt(at) !== '(') return 0;
  let depth = 0;
  const stop = Math.min(text.length, at + MAX_COMMENT);
  for (let end = at; end < stop; end++) {
    const sign = text.charAt(end);
    if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return end + 1 - at;
    else if (sign === '"' || CONTROL.test(sign)) return 0;
  }
  return 0;
}

/** Where an agent ends that begins with the product at `at`: products and comments, `space` between them. */
export function agentEnd(text: string, at: number, space: ' ' | '+'): number {
  let end = at + sticky(PRODUCT, text, at);
  if (end === at) return at;
  if (space === '+') end = at + text.slice(at, end).replace(/\+.*$/, '').length;
  for (let parts = 0; parts < MAX_PARTS && text.charAt(end) === space; parts++) {
    const next = end + 1;
    const length = comment(text, next) || sticky(BARE, text, next) || sticky(PRODUCT, text, next);
    if (length === 0) break;
    end = next + length;
  }
  while (/[.,+_-]/.test(text.charAt(end - 1))) end--;
  return end;
}
