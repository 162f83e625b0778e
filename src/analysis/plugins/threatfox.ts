import type { Indicator } from '../../ioc/index.ts';
import { hostOf, urlOf } from '../host.ts';
import { ABUSE_CH, answerOf, authKey, COMPROMISED, isPublicPlace } from '../network/abuse-ch.ts';
import type { Fields } from '../network/fields.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { newest } from '../network/times.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer, Related } from '../plugin.ts';

/** https://threatfox.abuse.ch/faq/: 75 and more was confirmed, less is a suspicion. */
const CONFIRMED = 75;

const CONFIDENCE = 9;
/** Of a domain that is known only by URLs on it. */
const BY_URL = 6;

/** One entry of the list: https://threatfox.abuse.ch/api/#search-ioc */
interface Entry {
  readonly ioc: string;
  readonly type: string;
  readonly level: number;
  readonly fields: Fields;
}

function entryOf(fields: Fields): Entry {
  return {
    ioc: fields.text('ioc'),
    type: fields.text('ioc_type'),
    level: fields.number('confidence_level', 0, 100),
    fields,
  };
}

/** The host of an entry that is a URL, or an address with a port. */
function hostOfEntry({ ioc, type }: Entry): string | undefined {
  if (type !== 'url' && type !== 'ip:port') return undefined;
  return hostOf({ type: 'url', value: type === 'url' ? ioc : `http://${ioc}` });
}

/**
 * Whether an entry is about what was asked: the search finds parts of values, `104.168.44.59:80` for `4.168.44.5`. A URL
 * on a bare address is about the address, for nobody else is behind it.
 */
function isAbout({ type, value }: Indicator, entry: Entry): boolean {
  if (type === 'ip') return hostOfEntry(entry) === value;
  if (type === 'url') return entry.type === 'url' && urlOf(entry.ioc)?.href === urlOf(value)?.href;
  return entry.ioc.toLowerCase() === value;
}

/** What the entries have in common, and of the strongest what it says. */
function factsOf(entries: readonly Entry[], strongest: Entry) {
  const { fields } = strongest;
  const word = (name: string): string | undefined => namesOf([fields.textIfAny(name)])[0];
  const [threat, malware, reporter] = [word('threat_type'), word('malware_printable'), word('reporter')];
  const compromised = entries.some((entry) => entry.fields.flagIfAny('is_compromised'));
  const first = entries
    .flatMap((entry) => entry.fields.timeIfAny('first_seen') ?? [])
    .sort()
    .at(0);
  // Entries that nobody saw again are as old as their first day.
  const last = newest(
    entries.map((entry) => entry.fields.timeIfAny('last_seen') ?? entry.fields.timeIfAny('first_seen')),
  );
  const id = fields.digitsIfAny('id');
  return {
    threat: threat ?? 'threat',
    malware,
    summary: {
      ...(threat !== undefined && { threat_type: threat }),
      ...(malware !== undefined && { malware }),
      confidence_level: strongest.level,
      ...(reporter !== undefined && { reporter }),
    },
    answer: {
      tags: tagsOf([compromised ? COMPROMISED : undefined, ...entries.flatMap((entry) => entry.fields.texts('tags'))]),
      families: namesOf(entries.map((entry) => entry.fields.textIfAny('malware_printable'))).filter(
        (name) => name !== 'Unknown malware',
      ),
      ...(first !== undefined && { firstSeen: first }),
      ...(last !== undefined && { lastSeen: last }),
      ...(id !== undefined && { permalink: `https://threatfox.abuse.ch/ioc/${id}/` }),
    },
  };
}

function strongestOf(entries: readonly Entry[]): Entry | undefined {
  return entries.toSorted((a, b) => b.level - a.level)[0];
}

/** What the source connects with it: the addresses, domains and URLs of other entries. */
function othersOf(entries: readonly Entry[], { value }: Indicator): Related[] {
  const of = (type: string) => entries.filter((entry) => entry.type === type).map(({ ioc }) => ioc);
  return [
    ...relatedOf(
      'ip',
      of('ip:port').map((ioc) => hostOf({ type: 'url', value: `http://${ioc}` })),
      'related-to',
    ),
    ...relatedOf('domain', of('domain'), 'related-to'),
    ...relatedOf('url', of('url'), 'related-to'),
  ].filter((other) => other.value !== value);
}

function named(malware: string | undefined): string {
  return malware === undefined ? '' : `, ${malware}`;
}

function listedAnswer(indicator: Indicator, entries: readonly Entry[], strongest: Entry): Answer {
  const { threat, malware, summary, answer } = factsOf(entries, strongest);
  const { level } = strongest;
  return {
    ...answer,
    verdict: level >= CONFIRMED ? 'malicious' : 'suspicious',
    score: level,
    confidence: CONFIDENCE,
    summary: { ...summary, entries: entries.length },
    reasons: [`listed by ThreatFox, ${threat}${named(malware)}, confidence ${level} of 100`],
    related: othersOf(entries, indicator),
  };
}

/** Of a domain that is not listed and on which URLs are: half of what the URLs are, and nothing of a public place. */
function byUrlAnswer(indicator: Indicator, entries: readonly Entry[], strongest: Entry): Answer {
  const { threat, malware, summary, answer } = factsOf(entries, strongest);
  const reasons = [`ThreatFox lists ${entries.length} URLs on it, ${threat}${named(malware)}`];
  const facts = { summary: { ...summary, entries: 0, urls_listed: entries.length }, reasons };
  const related = othersOf(entries, indicator);
  if (isPublicPlace(indicator.value)) return { ...answer, ...facts, related };
  return {
    ...answer,
    ...facts,
    related,
    verdict: 'suspicious',
    score: Math.round(strongest.level / 2),
    confidence: BY_URL,
  };
}

function searchAnswer(indicator: Indicator, found: readonly Entry[]): Answer {
  const about = found.filter((entry) => isAbout(indicator, entry));
  const strongest = strongestOf(about);
  if (strongest) return listedAnswer(indicator, about, strongest);
  const onIt = indicator.type === 'domain' ? found.filter((entry) => hostOfEntry(entry) === indicator.value) : [];
  const worst = strongestOf(onIt);
  if (worst) return byUrlAnswer(indicator, onIt, worst);
  const term = termOf(indicator).toLowerCase();
  if (!found.some(({ ioc }) => ioc.toLowerCase().includes(term)))
    throw new SourceError('bad_response', 'ThreatFox answers with entries that are about something else');
  return { status: 'not_found' };
}

/** A URL of a host alone is listed with the slash and without. */
function termOf({ type, value }: Indicator): string {
  return type === 'url' && /^[a-z+]+:\/\/[^/?#]+\/$/i.test(value) ? value.slice(0, -1) : value;
}

async function query(
  json: Readonly<Record<string, string>>,
  { ask, key }: RemoteContext,
): Promise<Entry[] | undefined> {
  const body = answerOf(await ask({ path: [''], json, headers: authKey(key) }), threatfox, 'no_result');
  if (!body) return undefined;
  const entries = body.objects('data').map(entryOf);
  if (entries.length === 0) throw new SourceError('bad_response', 'ThreatFox.data is empty');
  return entries;
}

/** The lengths of MD5 and SHA-256, by which samples are known; a hash may be listed itself as well. */
const SAMPLE_HASHES: readonly number[] = [32, 64];

/** https://threatfox.abuse.ch/api/#search-hash finds what a file talks to: then the file is malware. */
async function sampleAnswer(indicator: Indicator, context: RemoteContext): Promise<Answer | undefined> {
  if (!SAMPLE_HASHES.includes(indicator.value.length)) return undefined;
  const entries = await query({ query: 'search_hash', hash: indicator.value }, context);
  const strongest = entries && strongestOf(entries);
  return strongest && listedAnswer(indicator, entries, strongest);
}

const threatfox: RemotePlugin = {
  ...ABUSE_CH,
  name: 'threatfox',
  displayName: 'ThreatFox',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['malware'],
  url: 'https://threatfox-api.abuse.ch/api/v1',
  async check({ ask, key }) {
    answerOf(await ask({ path: [''], json: { query: 'types' }, headers: authKey(key) }), threatfox, 'no_result');
    return undefined;
  },
  async run(indicator, context) {
    if (indicator.type === 'hash' && indicator.value.length > 64)
      throw new NotAsked('unsupported_type', 'ThreatFox knows files by MD5, SHA-1 and SHA-256 only');
    const sample = indicator.type === 'hash' ? await sampleAnswer(indicator, context) : undefined;
    if (sample) return sample;
    const found = await query({ query: 'search_ioc', search_term: termOf(indicator) }, context);
    return found ? searchAnswer(indicator, found) : { status: 'not_found' };
  },
};

export default threatfox;
