/**
 * Values that turn up beside everything: who shares one of them with another has nothing to do with it. Public
 * resolvers as their operators publish them, loopback, and the address that stands for none.
 */
const COMMON: ReadonlySet<string> = new Set([
  '0.0.0.0',
  '::',
  '127.0.0.1',
  '::1',
  'localhost',
  // Google, Cloudflare, Quad9, OpenDNS
  '8.8.8.8',
  '8.8.4.4',
  '2001:4860:4860::8888',
  '2001:4860:4860::8844',
  '1.1.1.1',
  '1.0.0.1',
  '2606:4700:4700::1111',
  '2606:4700:4700::1001',
  '9.9.9.9',
  '149.112.112.112',
  '2620:fe::fe',
  '2620:fe::9',
  '208.67.222.222',
  '208.67.220.220',
  // The networks of the large content networks: Cloudflare, Akamai, Fastly, Amazon, Google, Microsoft
  'AS13335',
  'AS20940',
  'AS54113',
  'AS16509',
  'AS14618',
  'AS15169',
  'AS396982',
  'AS8075',
]);

/** Whether a value is one that turns up beside everything. */
export function isCommon(value: string): boolean {
  return COMMON.has(value);
}
