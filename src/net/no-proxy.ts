import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** This machine itself: what a proxy elsewhere would reach by these words is another one. */
function isLoopback(host: string): boolean {
  if (isIP(host)) return LOOPBACK.check(host, familyOf(host));
  return host === 'localhost' || host.endsWith('.localhost');
}

/** An address without the brackets it has in URLs; a name in lower case, without the point of its root. */
function plain(host: string): string {
  return host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

/** Whether an item with a `/` is a range that holds the address. */
function holds(range: string, address: string): boolean {
  const [base = '', length = ''] = range.split('/');
  const family = familyOf(base);
  if (!isIP(base) || !isIP(address) || family !== familyOf(address) || !/^\d{1,3}$/.test(length)) return false;
  if (Number(length) > (family === 'ipv6' ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(base, Number(length), family);
  return list.check(address, family);
}

/** The port at the end of an item, which stands behind a name, an IPv4 address or a bracket. */
function split(item: string): { readonly host: string; readonly port: string | undefined } {
  const match = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(item);
  return { host: match?.[1] ?? item, port: match?.[2] };
}

function fits(item: string, host: string, port: string): boolean {
  if (item === '*') return true;
  if (item.includes('/')) return holds(item, host);
  const wanted = split(item);
  if (wanted.port !== undefined && wanted.port !== port) return false;
  const name = plain(wanted.host.replace(/^\*?\./, ''));
  if (name === '') return false;
  return isIP(name) || isIP(host) ? name === host : host === name || host.endsWith(`.${name}`);
}

/**
 * Whether an address is asked without the proxy that is set: loopback always is, and what `NO_PROXY` lists. An item there
 * is a name, which stands for the names below it as well (`example.com`, `.example.com` and `*.example.com` are the same),
 * an address, a range (`10.0.0.0/8`), any of the first two with a port, or `*` for everything.
 */
export function isDirect(url: URL, noProxy: string): boolean {
  const host = plain(url.hostname);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (isLoopback(host)) return true;
  return noProxy.split(/[\s,]+/).some((item) => item !== '' && fits(item, host, port));
}
