import { unicodeHost } from '../../ioc/index.ts';
import { isAddress } from '../host.ts';
import { shown } from '../shown.ts';
import { type Rule, STRONG, WEAK } from './hint.ts';

const disputedHost: Rule = ({ host, otherHosts }) => {
  if (host === undefined || otherHosts.length === 0) return undefined;
  const hosts = [host, ...otherHosts].map(shown).join(' or ');
  return { points: STRONG, tag: 'disputed-host', text: `has a host that programs disagree about: ${hosts}` };
};

const userinfo: Rule = (url) => {
  if (url.userinfo === '' || url.host === undefined) return undefined;
  // People take what stands first for the site: `http://bank.example@203.0.113.7/`.
  const disguise = url.userinfo.includes('.');
  const text = disguise
    ? `shows ${shown(url.userinfo)} as user name, the site is ${shown(url.host)}`
    : 'carries a user name for the site';
  return { points: disguise ? STRONG : WEAK, tag: 'userinfo', text };
};

const numericHost: Rule = ({ host, writtenHost }) => {
  // A decimal, octal, hexadecimal or shortened address (WHATWG URL, "IPv4 parser").
  if (host === undefined || host.includes(':') || !isAddress(host) || writtenHost === host) return undefined;
  return { points: STRONG, tag: 'numeric-host', text: `hides the address ${shown(host)} as ${shown(writtenHost)}` };
};

const addressHost: Rule = ({ host }) => {
  if (host === undefined || !isAddress(host)) return undefined;
  return { points: WEAK, tag: 'ip-host', text: `has the address ${shown(host)} in place of a name` };
};

const USUAL_PORTS = new Set([80, 443, 8080, 8443]);

const oddPort: Rule = ({ port }) => {
  if (port === undefined || USUAL_PORTS.has(port)) return undefined;
  return { points: WEAK, tag: 'odd-port', text: `uses the unusual port ${port}` };
};

const punycode: Rule = ({ host }) => {
  if (!host || !/(?:^|\.)xn--/.test(host)) return undefined;
  return { points: WEAK, tag: 'punycode', text: `has an international name, ${shown(unicodeHost(host))}` };
};

export const HOST_RULES: readonly Rule[] = [disputedHost, userinfo, numericHost, addressHost, oddPort, punycode];
