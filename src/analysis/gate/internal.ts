import { BlockList } from 'node:net';
import { asciiHost, type Indicator, parseIpv4, parseIpv6 } from '../../ioc/index.ts';
import { outgoing } from '../network/outgoing.ts';
import { carriedAddress } from './carried.ts';
import type { InternalEntry } from './entries.ts';
import { hostsOf } from './hosts.ts';
import type { Internal } from './rules.ts';

/** Letters are hidden this often at most, one way of hiding in another, where something is to be understood in the end. */
const ROUNDS = 4;

/** The same with `%41` as `A`; what stands for no text stays. */
function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (hidden) => {
    try {
      return decodeURIComponent(hidden);
    } catch {
      return hidden.replace(/%[0-7][0-9a-f]/gi, (sign) => String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
    }
  });
}

/** A text as it stands, and as it reads after each round of taking `%41` for `A`. */
function readings(text: string): string[] {
  const all = [text];
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = unescaped(all.at(-1) as string);
    if (next === all.at(-1)) break;
    all.push(next);
  }
  return all;
}

/** Everything in a text that could be a name or an address. */
function wordsOf(text: string): string[] {
  const names = text.match(/[\p{L}\p{M}\p{N}_.\u3002\uff0e\uff61-]+/gu) ?? [];
  const sixes = text.match(/[0-9a-f:.]+/gi) ?? [];
  return [...names, ...sixes.filter((word) => word.includes(':'))];
}

function ascii(name: string): string {
  const plain = /[^\x20-\x7e]/.test(name) ? (asciiHost(name) ?? name) : name;
  return plain.toLowerCase().replace(/^\.+|\.+$/g, '');
}

/** What is longer is no name (RFC 1035, 2.3.4), but may end in one. */
const LONGEST_NAME = 253;

/** Whether the list has a name or one that it lies below. */
function hasName(names: ReadonlySet<string>, text: string): boolean {
  const name = text.slice(-LONGEST_NAME - 1);
  for (let at = name.length < text.length ? name.indexOf('.') + 1 : 0; at !== -1; ) {
    if (names.has(name.slice(at))) return true;
    const dot = name.indexOf('.', at);
    at = dot === -1 ? -1 : dot + 1;
  }
  return false;
}

function rangesOf(entries: readonly InternalEntry[]): BlockList {
  const ranges = new BlockList();
  for (const entry of entries) {
    if (entry.kind === 'range') ranges.addSubnet(entry.address, entry.bits, entry.version === 4 ? 'ipv4' : 'ipv6');
  }
  return ranges;
}

function hasAddress(ranges: BlockList, text: string): boolean {
  if (parseIpv4(text) !== undefined) return ranges.check(text, 'ipv4');
  if (!text.includes(':') || !parseIpv6(text)) return false;
  const inner = carriedAddress(text);
  return ranges.check(text, 'ipv6') || (inner !== undefined && ranges.check(inner, 'ipv4'));
}

/** What would be told: of a URL neither user name nor fragment. */
function sent(indicator: Indicator): string {
  try {
    return outgoing(indicator).value;
  } catch {
    return indicator.value;
  }
}

/**
 * What an entry of the list is compared with: every host the indicator names, and every word of it that could be a
 * name or an address, also behind `%41`. What stands in the middle of a URL is told with the URL.
 */
export function internalList(entries: readonly InternalEntry[]): Internal {
  if (entries.length === 0) return () => false;
  const names = new Set(entries.flatMap((entry) => (entry.kind === 'name' ? [entry.name] : [])));
  const patterns = entries.flatMap((entry) => (entry.kind === 'pattern' ? [entry.pattern] : []));
  const ranges = rangesOf(entries);
  return (indicator) => {
    const hosts = hostsOf(indicator);
    const texts = readings(sent(indicator));
    const words = new Set([...hosts, ...texts.flatMap(wordsOf)].map(ascii));
    return (
      [...words].some((word) => hasName(names, word) || hasAddress(ranges, word)) ||
      patterns.some((pattern) => [...texts, ...hosts].some((text) => pattern.test(text)))
    );
  };
}
