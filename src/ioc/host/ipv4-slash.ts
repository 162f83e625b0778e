const PROGRAM =
  /^(?:nginx|apache|httpd|lighttpd|caddy|curl|wget|openssl|libcurl|php|python|perl|ruby|java|node|okhttp|axios|zgrab|masscan|nmap|tomcat|jetty|gunicorn|squid|haproxy|envoy|openssh|postfix|exim|mysql|redis)$/i;
/** How squid says where it went (`HIER_DIRECT/203.0.113.7`). */
const ROUTE = /^(?:[A-Z]+_[A-Z_]+|DIRECT)$/;
/** `/dev/tcp/203.0.113.7/4444` of bash, `/ip4/203.0.113.7/tcp/4001` of multiaddr, a list of addresses. */
const PLACE = /(?:[/\\](?:tcp|udp|ip4|ip|host|dns4?|net|addr|src|dst)[/\\]|\d(?:\.\d{1,3}){3}\/)$/i;

/**
 * `Chrome/90.0.44.212`; but `localhost/127.0.0.1`, `node1.example.com/203.0.113.7:8020`, `ip-203-0-113-7/203.0.113.7`
 * are how Java prints addresses, `OUTSIDE/203.0.113.7(443)` how firewalls do.
 * @param lead the text before the address, `/` included
 */
export function isProduct(lead: string, address: string, after: string): boolean {
  const word = /([\w.+-]+)\/$/.exec(lead)?.[1];
  if (word === undefined || /^[:(]\d/.test(after) || /^-?>/.test(after) || ROUTE.test(word)) return false;
  if (word.includes('.') || /\d$/.test(word) || word.includes(address.replaceAll('.', '-'))) return false;
  return /[A-Z]/.test(word) || /[-+]/.test(word) || PROGRAM.test(word);
}

/** `/opt/app/1.2.3.4/bin`, `C:\Program Files\App\1.2.3.4\app.dll`: a folder named after a version. */
export function isPathPart(lead: string, after: string): boolean {
  if (lead.endsWith('\\')) return /[^\s\\"'=(,:[]\\+$/.test(lead);
  if (!/^[/\\]/.test(after) || PLACE.test(lead)) return false;
  return /(?:^|[^\w:.])(?:[\w.+-]+)?\/(?:[\w .+-]+\/)+$/.test(lead) && !/:\/\/$/.test(lead);
}
