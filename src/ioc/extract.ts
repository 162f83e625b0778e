import { contextOf } from './context.ts';
import { hostEnding } from './host/evidence.ts';
import { formatIpv4, parseIpv4, parseIpv4Shorthand } from './host/ipv4.ts';
import { formatIpv6, parseIpv6 } from './host/ipv6.ts';
import { isPrivateAddress } from './host/special.ts';
import { INDICATOR_TYPES } from './indicator.ts';
import kinds from './kinds/index.gen.ts';
import type { ExtractOptions, Hit, ObservableType } from './observable.ts';
import type { Claim } from './scan/claims.ts';
import { searchFor, searchLine } from './scan/line.ts';
import { STRONG } from './scan/reading.ts';
import { type Segment, Segments } from './scan/segments.ts';
import { unmaskScheme } from './text/schemes.ts';
import { TOKEN_KINDS } from './token-kinds.ts';
import { hostName } from './url/authority.ts';

/** Nothing that is found is shorter than `AS1`. */
const SHORTEST_LINE = 3;

/** Finds indicators in a stream of UTF-8 bytes; bytes that are none are passed over. */
export interface Extractor {
  /** The occurrences in the lines that are complete with this chunk, in the order of the text. */
  write(chunk: Uint8Array): Hit[];
  /** Those of the last line. */
  end(): Hit[];
  /** Bytes that were taken in and not looked at yet: what comes later lies in them or behind them. */
  readonly held: number;
}

/**
 * Recognises indicators while a text streams by. What is found depends on the text alone, not on how it is cut into
 * chunks; memory is bounded whatever the length of a line.
 */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  const wanted: ReadonlySet<ObservableType> = new Set(options.types ?? INDICATOR_TYPES);
  const search = searchFor(
    TOKEN_KINDS,
    kinds.filter((kind) => kind.scope === 'line' && wanted.has(kind.name)),
  );
  const keep = (hit: Hit) =>
    wanted.has(hit.type) && (hit.type !== 'ip' || options.includePrivate === true || !isPrivateAddress(hit.value));
  const segments = new Segments(SHORTEST_LINE);
  const hitsOf = (list: Iterable<Segment>): Hit[] => {
    const hits: Hit[] = [];
    for (const segment of list) {
      for (const claim of searchLine(segment, search)) {
        const hit = hitOf(claim, segment);
        const host = options.hosts === true ? hostHit(claim, segment) : undefined;
        for (const each of host ? [hit, host] : [hit]) {
          const { context } = options;
          hits.push(context === undefined ? each : { ...each, context: contextAt(claim, segment, context) });
        }
      }
    }
    return hits.filter(keep);
  };
  return {
    write: (chunk) => hitsOf(segments.write(chunk)),
    end: () => hitsOf(segments.end()),
    get held() {
      return segments.held;
    },
  };
}

/** All occurrences in a text. Offsets count bytes of its UTF-8 form. */
export function extractText(text: string, options: ExtractOptions = {}): Hit[] {
  const extractor = createExtractor(options);
  return [...extractor.write(Buffer.from(text, 'utf8')), ...extractor.end()];
}

function hitOf({ kind, find, from, to, reading }: Claim, segment: Segment): Hit {
  const masked =
    kind.name === 'url' &&
    unmaskScheme(reading.text.slice(find.start, reading.text.indexOf(':', find.start))) !== undefined;
  return {
    type: kind.name,
    value: find.value,
    raw: segment.buffer.toString('utf8', from, to),
    offset: segment.origin + from,
    line: segment.line,
    defanged: masked || reading.mark(find.start, find.end) !== 0,
    confidence: find.confidence,
    ...(find.algorithm && { algorithm: find.algorithm }),
  };
}

function contextAt({ from, to }: Claim, { bytes, start }: Segment, count: number): string {
  return contextOf(bytes, { from: from - start, to: to - start }, count);
}

/** The host of a URL or e-mail address as a hit of its own. */
function hostHit({ find, reading }: Claim, segment: Segment): Hit | undefined {
  if (!find.host) return undefined;
  const { start, end } = find.host;
  const named = hostValue(reading.text.slice(start, end));
  if (!named) return undefined;
  const [from, to] = [reading.from(start), reading.to(end)];
  return {
    ...named,
    raw: segment.buffer.toString('utf8', from, to),
    offset: segment.origin + from,
    line: segment.line,
    defanged: reading.mark(start, end) >= STRONG,
    confidence: find.confidence,
  };
}

/** An address, numeric shorthand resolved, or a domain, escapes read; undefined for a name without any ending. */
function hostValue(written: string): { type: 'ip' | 'domain'; value: string } | undefined {
  const host = hostName(written);
  const v4 = parseIpv4(host) ?? parseIpv4Shorthand(host);
  if (v4 !== undefined) return { type: 'ip', value: formatIpv4(v4) };
  const v6 = host.startsWith('[') ? parseIpv6(host.slice(1, -1).replace(/%.*$/, '')) : undefined;
  if (v6) return { type: 'ip', value: formatIpv6(v6) };
  return hostEnding(host) ? { type: 'domain', value: host } : undefined;
}
