import { r, table } from './table.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.212 Safari/537.36';
const IE = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/112.0.0.0 Mobile Safari/537.36';
const BOT = 'Mozilla/5.0 (compatible; Examplebot/2.1; +http://www.example.com/bot.html)';
const OLD = 'Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1)';

table('user_agent', 'in texts', [
  [CHROME, CHROME],
  [IE, IE],
  [IPHONE, IPHONE],
  [ANDROID, ANDROID],
  [BOT, BOT],
  ['curl/7.68.0', 'curl/7.68.0'],
  ['python-requests/2.25.1', 'python-requests/2.25.1'],
  ['Go-http-client/1.1', 'Go-http-client/1.1'],
  ['Wget/1.20.3 (linux-gnu)', 'Wget/1.20.3 (linux-gnu)'],
  ['Dalvik/2.1.0 (Linux; U; Android 9)', 'Dalvik/2.1.0 (Linux; U; Android 9)'],
  ['Microsoft BITS/7.8', 'Microsoft BITS/7.8'],
  ['Microsoft-CryptoAPI/10.0', 'Microsoft-CryptoAPI/10.0'],
  [
    'Opera/9.80 (Windows NT 6.1; U; en) Presto/2.10.229 Version/11.62',
    'Opera/9.80 (Windows NT 6.1; U; en) Presto/2.10.229 Version/11.62',
  ],
  [
    'Mozilla/5.0 (Windows NT; Windows NT 10.0; de-DE) WindowsPowerShell/5.1.19041.1',
    'Mozilla/5.0 (Windows NT; Windows NT 10.0; de-DE) WindowsPowerShell/5.1.19041.1',
  ],
  // Server logs.
  [`203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 200 12 "-" "${CHROME}"`, CHROME],
  [`203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 200 12 "-" "${BOT}"`, BOT],
  ['203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 404 - "-" "evilbot"', 'evilbot'],
  [
    '203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 404 12 "http://example.com/" "Hello, World"',
    'Hello, World',
  ],
  [
    `203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 404 12 "-" "\${jndi:ldap://203.0.113.7/a}"`,
    `\${jndi:ldap://203.0.113.7/a}`,
  ],
  ['203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 404 12 "-" "-"', ...[]],
  ['203.0.113.7 - - [01/Jan/2024:00:00:00 +0000] "GET / HTTP/1.1" 404 12', ...[]],
  [
    '2024-01-01 00:00:00 203.0.113.7 GET /x - 443 - 203.0.113.8 Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64) - 200',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  ],
  ['203.0.113.8 Mozilla/5.0+(compatible;+Examplebot/2.1;++http://www.example.com/bot.html) - 200', BOT],
  [`{"user_agent":"${CHROME}","status":200}`, CHROME],
  ['{"user_agent":"evil bot 3","status":200}', 'evil bot 3'],
  [`{"userAgent": "${OLD}"}`, OLD],
  ['{"http_user_agent":"Mozilla\\/5.0 (X11; Linux x86_64)"}', 'Mozilla/5.0 (X11; Linux x86_64)'],
  [r`{"m":"{\"user_agent\":\"evil bot\"}"}`, 'evil bot'],
  ['"http.user_agent": "EvilBot/1.0"', 'EvilBot/1.0'],
  ['user_agent="EvilBot/1.0" status=200', 'EvilBot/1.0'],
  ['useragent=curl/7.68.0 status=200', 'curl/7.68.0'],
  [`1704067200.0\tCx1\t203.0.113.7\tGET\t/\t${OLD}\t200`, OLD],
  ['<UserAgent>Evil Bot</UserAgent>', 'Evil Bot'],
  [`| User-Agent | \`${OLD}\` |`, OLD],
  // Headers, commands, rules.
  ['User-Agent: EvilBot', 'EvilBot'],
  ['user-agent: Evil Bot 1.0 for all', 'Evil Bot 1.0 for all'],
  [`User-Agent: ${IE}`, IE],
  [r`GET / HTTP/1.1\r\nUser-Agent: Evil Bot\r\nHost: example.com`, 'Evil Bot'],
  ['curl -H "User-Agent: Evil Bot" http://example.com', 'Evil Bot'],
  ["curl -A 'Evil Bot' http://example.com", 'Evil Bot'],
  ['curl -A "EvilBot/1.0" http://example.com', 'EvilBot/1.0'],
  ['curl --user-agent "EvilBot/1.0" http://example.com', 'EvilBot/1.0'],
  ['wget -U EvilBot/1.0 http://example.com', 'EvilBot/1.0'],
  ["headers = {'User-Agent': 'EvilBot'}", 'EvilBot'],
  ["[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'Evil Bot']", 'Evil Bot'],
  ['{"type":"user-agent","category":"Network activity","value":"Evil Bot"}', 'Evil Bot'],
  ['alert http any any -> any any (msg:"x"; http.user_agent; content:"EvilBot"; sid:1;)', 'EvilBot'],
  ['alert tcp any any -> any 80 (content:"User-Agent|3A 20|EvilBot"; http_header; sid:1;)', 'EvilBot'],
  ['alert tcp any any -> any 80 (content:"EvilBot"; http_user_agent; sid:1;)', 'EvilBot'],
  ['it sends the User-Agent: EvilBot/1.0 when asked', 'EvilBot/1.0'],
  ['the user agent string "Evil Bot" was seen', 'Evil Bot'],
  [`the agent "${CHROME}" was seen`, CHROME],
  [`${CHROME}, then`, CHROME],
  [`seen ${OLD} and curl/7.68.0.`, OLD, 'curl/7.68.0'],
  ['Mozilla/5.0 (Linux; Foo (bar); x) Gecko/20100101', 'Mozilla/5.0 (Linux; Foo (bar); x) Gecko/20100101'],
  // Baits.
  ['"GET / HTTP/1.1" 200', ...[]],
  ['text/html application/json image/svg+xml', ...[]],
  ['Server: nginx/1.18.0', ...[]],
  ['the user agent of the browser', ...[]],
  ['User-Agent:', ...[]],
  ['User-Agent: -', ...[]],
  ['"user_agent":"","x":1', ...[]],
  ['"user_agent":null,"x":"y"', ...[]],
  ['User-agent: *', ...[]],
  ['Vary: Accept-Encoding, User-Agent', ...[]],
  ['/usr/bin/curl/7 x-curl/7.68.0', ...[]],
  ['Mozilla Foundation and Opera Software', ...[]],
  ['01/Jan/2024 and 3/4', ...[]],
  ['curl -A', ...[]],
  ['python 3.9/Java 8', ...[]],
  ['ls -A "my folder"', ...[]],
  ['proxy.conf: proxy_set_header User-Agent $http_user_agent;', ...[]],
  ['SSH-2.0-OpenSSH_8.2p1 libssh/0.9.6', ...[]],
]);
