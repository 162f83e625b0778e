/** Records of the DNS, and what its tools and mail filters print, right before the name they are about. */
const RECORD_BEFORE =
  /(?:\b(?:IN|CH)\s+(?:NS|MX|CNAME|PTR|SOA|SRV|DNAME|ALIAS)\s+(?:\d+\s+){0,3}|\bSOA\s+\S{1,80}\s+|(?:include:|redirect=|exists:)|(?:canonical name|mail exchanger|name ?server|(?<![\w.])name) = (?:\d+ )?|is an alias for |can't find |handled by (?:\d+ )?|\$ORIGIN )$/;
/** The same behind: `evil.zip. 300 IN A`, `evil.zip has address`, `evil.zip CNAME .`. */
const RECORD_AFTER =
  /^\.?(?:\s+(?:(?:\d+\s+)?(?:IN|CH|A|AAAA|NS|MX|CNAME|SOA|TXT|SRV|PTR)[\s:]|has (?:IPv6 )?address |mail is handled |is an alias |canonical name |\((?:sub)?(?:domain|host(?:name)?|fqdn|c2)\b)|(?:[/|](?:A|AAAA|NS|MX|CNAME|SOA|TXT|SRV|PTR|ANY|HTTPS))?\/(?:IN|CH)\b|\|(?:A|AAAA|NS|MX|CNAME|SOA|TXT|SRV|PTR|ANY|HTTPS)\b)/;
/** What it stands for: `evil.zip before? resolves to 203.0.113.7`. */
const RESOLVED = /^[^.;]{0,24}\b(?:resolv\w+|point\w*|mapped|maps) (?:back )?(?:to|at) (?:\d{1,3}\[?\.\]?){3}/;

/** What rules for network traffic look at: `dns.query; content:"evil.zip"`. */
const RULE_BUFFER = /(?:dns[._]query|tls[._]sni|http[._]host)\b[^"]{0,30}"\.?$/;

/** Rules of blockers, resolvers and proxies. */
const BLOCKED_BEFORE =
  /(?:\|\||^(?:DOMAIN(?:-SUFFIX)?|host(?:-suffix)?),\s?|local-zone:\s"|\bzone\s"|\+\.|dstdomain \.)$/i;
const BLOCKED_AFTER = /^(?:\^|\$(?:all|doc|third-party|important)|#@?[#$?@])/;

/** Calls that take a host: `connect(s, "evil.zip"`, `gethostbyname("evil.zip")`. */
const CONNECTED =
  /(?:connect|gethostby\w*|getaddrinfo|dial|resolve|lookup|ping|internetopenurl|urlopen|fetch|inetaddress\.getbyname|\bsocket)\w{0,12}\s?\([^()"']{0,40}[Lbu]?["']$/i;
/** `<property name="db.host" value="evil.zip"/>` */
const PROPERTY = /(?:name|key)="[^"]{0,40}(?:host|domain|server|ur[il]|dns|endpoint)[^"]{0,20}"\s{1,4}value="$/i;

/** What says that a name is a host, in what is right before and after it. */
export function hostEvidence(lead: string, tail: string): number {
  if (RECORD_AFTER.test(tail) || BLOCKED_AFTER.test(tail)) return 8;
  if (RESOLVED.test(tail) || (lead.includes('{') && QUESTION.test(lead))) return 7;
  const last = lead.slice(-1);
  if ((/[\s:=]/.test(last) && RECORD_BEFORE.test(lead)) || (last !== ' ' && BLOCKED_BEFORE.test(lead))) return 8;
  if (!/["'.]/.test(last)) return DSTDOMAIN.test(lead) ? 8 : 0;
  return RULE_BUFFER.test(lead) || CONNECTED.test(lead) || PROPERTY.test(lead) ? 8 : 0;
}

/** Records of the DNS in JSON: `"question":{"name":"evil.zip"`. */
const QUESTION = /\b(?:dns|questions?|answers?|quer(?:y|ies))[^{}]{0,12}\[?\{\s?"(?:name|data)":\s?"$/;

const DSTDOMAIN = /^DOMAIN(?:-SUFFIX)?, $|dstdomain \.?$/;
