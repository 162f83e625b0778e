import type { Collected, Exchange, Observable } from '../../src/output/exchange.ts';
import exchanges from '../../src/output/exchanges/index.gen.ts';
import { jsonChunks } from '../../src/output/json-stream.ts';

export const AT = new Date('2026-05-23T10:00:00.123Z');

export function exchangeNamed(name: string): Exchange {
  return exchanges.find((each) => each.name === name) as Exchange;
}

/** The text of a format for these values. */
export function written(format: Exchange, observables: readonly Observable[], how: Partial<Collected> = {}): string {
  return [...jsonChunks(format.document({ title: 'a report', at: AT, observables, ...how }), 0)].join('');
}

/** A value that is there and nothing more. */
export function mentioned(type: string, value: string): Observable {
  return { type, value, standing: 'mentioned' };
}

/** One value of every type, as extraction normalises it. */
export const EVERY: readonly Observable[] = [
  mentioned('ip', '198.51.100.7'),
  mentioned('ip', '2001:db8::7'),
  mentioned('domain', 'login.example.com'),
  mentioned('url', 'https://files.example.org:8443/a%20b?c=d#e'),
  mentioned('hash', '0123456789abcdef0123456789abcdef'),
  mentioned('hash', '0123456789abcdef0123456789abcdef01234567'),
  mentioned('hash', '0123456789abcdef'.repeat(4)),
  mentioned('hash', '0123456789abcdef'.repeat(8)),
  mentioned('email', 'billing@shop.example.net'),
  mentioned('cidr', '203.0.113.0/24'),
  mentioned('cidr', '2001:db8:7::/48'),
  mentioned('asn', 'AS64500'),
  mentioned('cve', 'CVE-2024-12345'),
  mentioned('mac', '00005e005301'),
  mentioned('attack', 'T1059.001'),
  mentioned('attack', 'T1105'),
  mentioned('ssdeep', '96:abcdefABCDEF/+0:abcdABCD'),
  mentioned('imphash', 'fedcba9876543210fedcba9876543210'),
  mentioned('authentihash', 'fedcba9876543210'.repeat(4)),
  mentioned('btc', '1BoatSLRHtKNngkdXEeobR76b53LETtpyT'),
  mentioned('eth', '0x52908400098527886E0F7030069857D2E4169EE7'),
  mentioned('xmr', '4'.repeat(95)),
  mentioned('file_path', 'C:\\Users\\Public\\it is.exe'),
  mentioned('file_path', '/tmp/.x/drop.sh'),
  mentioned('registry_key', 'HKEY_CURRENT_USER\\Software\\Example\\Run'),
  mentioned('user_agent', 'Mozilla/5.0 (compatible; Example/1.0)'),
  mentioned('uuid', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'),
  mentioned('phone', '+49301234567'),
  mentioned('yara', 'Example_Dropper'),
];
