import type { Indicator, IndicatorType } from '../../ioc/index.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer, Opinion, Quota } from '../plugin.ts';
import { shown } from '../shown.ts';

const NAME = 'Hybrid Analysis';

/** Errors are a `message`, and a list of what was wrong with the question; some come with 200. */
function complaintOf(body: unknown): Complaint | undefined {
  const says = peekText(body, 'message') ?? peekText(body, 'error');
  return says === undefined ? undefined : { says };
}

/** A 404 in which the source itself says that it has no such thing: one of anybody else means nothing. */
function isUnknown(status: number, body: unknown): boolean {
  return status === 404 && /not found|no such|can.t find/i.test(complaintOf(body)?.says ?? '');
}

/** What is left of the account, from the header `Api-Limits` (JSON): the tightest of its periods. */
function quotaOf(header: string | undefined): Quota | undefined {
  if (header === undefined) return undefined;
  let limits: unknown;
  try {
    limits = JSON.parse(header);
  } catch {
    return undefined;
  }
  const periods = ['minute', 'hour'].flatMap((period) => {
    const limit = peek(limits, 'limits', period);
    const used = peek(limits, 'used', period) ?? 0;
    const known = Number.isSafeInteger(limit) && Number.isSafeInteger(used);
    return known ? [{ limit: limit as number, remaining: Math.max(0, (limit as number) - (used as number)) }] : [];
  });
  return periods.sort((one, other) => one.remaining - other.remaining)[0];
}

interface Got {
  /** Undefined when the source does not know it. */
  readonly body: unknown;
  readonly quota: Quota | undefined;
}

async function get(question: Parameters<RemoteContext['ask']>[0], { ask, key = '' }: RemoteContext): Promise<Got> {
  // Ordinary names of clients are turned away: https://www.hybrid-analysis.com/docs/api/v2
  const reply = await ask({ ...question, headers: { 'api-key': key, 'user-agent': 'Falcon' } });
  const quota = quotaOf(reply.header('api-limits'));
  if (isUnknown(reply.status, bodyIfAny(reply))) return { body: undefined, quota };
  return { body: checkedBody(reply, hybridAnalysis, complaintOf), quota };
}

const VERDICTS: Readonly<Record<string, Opinion>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  whitelisted: 'benign',
  'no specific threat': 'none',
  'no verdict': 'none',
};

const CONFIDENCE = 8;

/** A verdict that its vendor gave no number to still has to weigh something. */
const SCORES: Partial<Record<Opinion, number>> = { malicious: 85, suspicious: 50, benign: 0 };

function verdictOf(fields: Fields): { readonly word: string; readonly opinion: Opinion } {
  const word = fields.textIfAny('verdict') ?? 'no verdict';
  const opinion = Object.hasOwn(VERDICTS, word) ? VERDICTS[word] : undefined;
  if (!opinion) throw new SourceError('bad_response', `${NAME}: a verdict not known here, ${shown(word)}`);
  return { word, opinion };
}

function judged(opinion: Opinion, threat: number | undefined, reasons: readonly string[]): Answer {
  if (opinion === 'none') return { reasons };
  const score = opinion === 'benign' ? 0 : (threat ?? SCORES[opinion] ?? 0);
  return { verdict: opinion, score, confidence: CONFIDENCE, reasons };
}

function threatScore(fields: Fields): number | undefined {
  return fields.has('threat_score') ? fields.number('threat_score', 0, 100) : undefined;
}

/** Facts and names of an overview; what is not as documented is left out. */
function overviewFacts(body: unknown) {
  const word = (name: string) => namesOf([peekText(body, name)])[0];
  const [file, kind, family] = [word('last_file_name'), word('type'), word('vx_family')];
  const engines = peek(body, 'multiscan_result');
  const analysed = moment(peekText(body, 'analysis_start_time') ?? '');
  return {
    family,
    summary: {
      ...(typeof engines === 'number' && { multiscan_result: engines }),
      ...(family !== undefined && { vx_family: family }),
      ...(file !== undefined && { file_name: file }),
      ...(kind !== undefined && { type: kind }),
      ...(analysed !== undefined && { analysed_at: analysed }),
    },
  };
}

/** The texts of a list, whatever else is in it. */
function wordsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
}

/** What all runs of a file together came to. */
function overviewAnswer(body: unknown, sha256: string): Answer {
  const fields = fieldsOf(body, NAME);
  if (fields.text('sha256').toLowerCase() !== sha256)
    throw new SourceError('bad_response', `${NAME}.sha256 is not the one asked for`);
  // Of a single run, or of a submission.
  if (fields.has('job_id')) throw new SourceError('bad_response', `${NAME}: no overview, but one job`);
  if (!fields.has('verdict') && !fields.has('multiscan_result') && !fields.has('scanners'))
    throw new SourceError('bad_response', `${NAME}.verdict is missing`);
  const { word, opinion } = verdictOf(fields);
  const threat = threatScore(fields);
  const { family, summary } = overviewFacts(body);
  const scored = threat === undefined ? '' : `, threat score ${threat}`;
  const named = family === undefined ? '' : `, ${family}`;
  return {
    ...judged(opinion, threat, [`${opinion === 'benign' ? 'whitelisted' : `run in sandboxes: ${word}`}${scored}${named}`]),
    summary: { verdict: word, ...(threat !== undefined && { threat_score: threat }), ...summary },
    tags: tagsOf(wordsIn(peek(body, 'tags'))),
    families: namesOf([family]),
    permalink: `https://www.hybrid-analysis.com/sample/${sha256}`,
  };
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of a file that is known by another hash; undefined when it is not known. */
function sha256In(body: unknown): string | undefined {
  const found = fieldsOf(body, NAME);
  if (!found.has('sha256s')) throw new SourceError('bad_response', `${NAME}.sha256s is missing`);
  const [sha256] = found.texts('sha256s');
  if (sha256 !== undefined && !SHA256.test(sha256)) throw new SourceError('bad_response', `${NAME}.sha256s: no SHA-256`);
  return sha256;
}

async function fileAnswer(hash: string, context: RemoteContext): Promise<Answer> {
  if (hash.length > 64) throw new NotAsked('unsupported_type', `${NAME} knows files by MD5, SHA-1 and SHA-256 only`);
  let sha256: string | undefined = hash;
  if (hash.length < 64) {
    const { body } = await get({ path: ['search', 'hash'], query: { hash } }, context);
    sha256 = body === undefined ? undefined : sha256In(body);
  }
  if (sha256 === undefined) return { status: 'not_found' };
  const { body, quota } = await get({ path: ['overview', sha256] }, context);
  return {
    ...(body === undefined ? { status: 'not_found' } : overviewAnswer(body, sha256)),
    ...(quota && { quota }),
  };
}

/** What the search calls what is asked for. */
const TERMS: Partial<Record<IndicatorType, string>> = { ip: 'host', domain: 'domain', url: 'url' };

/** One run of a sample that the search found. */
interface Run {
  readonly sha256: string | undefined;
  readonly word: string;
  readonly opinion: Opinion;
  readonly threat: number | undefined;
  readonly family: string | undefined;
  readonly at: string | undefined;
  /** What was run: a file by its name, a page by its URL. */
  readonly subject: string | undefined;
}

function runOf(fields: Fields, raw: unknown): Run {
  return {
    ...verdictOf(fields),
    sha256: peekText(raw, 'sha256'),
    threat: threatScore(fields),
    family: namesOf([peekText(raw, 'vx_family')])[0],
    at: moment(peekText(raw, 'analysis_start_time') ?? ''),
    subject: peekText(raw, 'submit_name'),
  };
}

const BADNESS: Readonly<Record<Opinion, number>> = { malicious: 3, suspicious: 2, benign: 1, none: 0 };

/** Runs of the URL itself, the worst first: what a page did when it was opened is said of the page. */
function ownRuns({ type, value }: Indicator, runs: readonly Run[]): Run[] {
  if (type !== 'url') return [];
  const same = ({ subject }: Run) => subject !== undefined && URL.parse(subject)?.href === value;
  return runs.filter(same).sort((one, other) => BADNESS[other.opinion] - BADNESS[one.opinion]);
}

/**
 * Samples that talk to a host say little of the host: malware asks for the time and looks for updates like anybody else.
 * They are facts, and files to go on with.
 */
function termsAnswer(body: unknown, indicator: Indicator): Answer {
  const found = fieldsOf(body, NAME);
  const count = found.count('count');
  const list = found.objects('result');
  if (!found.has('result')) throw new SourceError('bad_response', `${NAME}.result is missing`);
  if (count === 0) return { status: 'not_found' };
  const runs = list.map((fields, index) => runOf(fields, peek(body, 'result', index)));
  const own = ownRuns(indicator, runs);
  const others = runs.filter((run) => !own.includes(run));
  const malicious = others.filter(({ opinion }) => opinion === 'malicious');
  const [worst] = own;
  const times = runs.flatMap(({ at }) => (at === undefined ? [] : [at])).sort();
  const [first, last] = [times[0], times.at(-1)];
  const seen = `${malicious.length} of ${others.length} samples seen with it are malicious`;
  const related = relatedOf(
    'hash',
    malicious.map(({ sha256 }) => sha256),
    'related-to',
  );
  return {
    ...(worst
      ? judged(worst.opinion, worst.threat, [`opened in a sandbox: ${worst.word}`, ...(others.length > 0 ? [seen] : [])])
      : { reasons: [seen] }),
    summary: {
      samples: count,
      malicious_samples: malicious.length,
      ...(worst && { verdict: worst.word }),
      ...(last !== undefined && { last_seen: last }),
    },
    tags: malicious.length > 0 ? ['seen-with-malware'] : [],
    families: namesOf(malicious.map(({ family }) => family)),
    ...(first !== undefined && { firstSeen: first }),
    ...(last !== undefined && { lastSeen: last }),
    ...(related.length > 0 && { related }),
  };
}

const hybridAnalysis: RemotePlugin = {
  name: 'hybrid_analysis',
  displayName: NAME,
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['sandbox', 'reputation'],
  basis: 'sandbox',
  group: 'crowdstrike',
  egress: 'lookup',
  url: 'https://www.hybrid-analysis.com/api/v2',
  key: { required: true, variables: ['HYBRID_ANALYSIS_API_KEY'] },
  async run(indicator, context) {
    const { type, value } = indicator;
    const term = TERMS[type];
    if (term === undefined) return fileAnswer(value, context);
    const { body, quota } = await get({ path: ['search', 'terms'], form: { [term]: value } }, context);
    return {
      ...(body === undefined ? { status: 'not_found' } : termsAnswer(body, indicator)),
      ...(quota && { quota }),
    };
  },
};

export default hybridAnalysis;
