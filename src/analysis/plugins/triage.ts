import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { openedBy } from '../network/opened.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteContext, RemoteSlowPlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { type ErrorCode, SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer, Related } from '../plugin.ts';
import { shown } from '../shown.ts';

/** Errors are a word in capitals and a message (https://tria.ge/docs/cloud-api/conventions). */
const CODES: Readonly<Record<string, ErrorCode>> = {
  UNAUTHORIZED: 'unauthorized',
  FORBIDDEN: 'forbidden',
  INVALID: 'invalid_ioc',
  INVALID_QUERY: 'invalid_ioc',
  RATE_LIMITED: 'rate_limited',
};

function complaintOf(body: unknown): Complaint | undefined {
  const word = peekText(body, 'error');
  if (word === undefined) return undefined;
  const code = Object.hasOwn(CODES, word) ? CODES[word] : undefined;
  return { says: peekText(body, 'message') ?? word, code };
}

function complaintOfSample(body: unknown): Complaint | undefined {
  const complaint = complaintOf(body);
  const gone = peekText(body, 'error') === 'NOT_FOUND';
  return complaint && gone ? { ...complaint, code: 'provider_error', endsJob: true } : complaint;
}

/** The number of a sample: `240321-t3mwmagds3`. */
const SAMPLE = /^[\w-]{1,60}$/;

const RUNNING: readonly string[] = ['pending', 'static_analysis', 'scheduled', 'running', 'processing'];
const REPORTED = 'reported';

const MALICIOUS = 8;
const SUSPICIOUS = 5;

function opinion(score: number): Answer {
  const reasons = [`run in a sandbox: score ${score} of 10`];
  if (score < SUSPICIOUS) return { reasons };
  return { verdict: score >= MALICIOUS ? 'malicious' : 'suspicious', score: score * 10, confidence: 8, reasons };
}

/** The servers that the configuration of a malware names. */
function serversIn(overview: unknown): Related[] {
  const extracted = peek(overview, 'extracted');
  const items: unknown[] = Array.isArray(extracted) ? extracted.slice(0, 50) : [];
  const servers = items.flatMap((item) => textsIn(peek(item, 'config', 'c2')));
  const found = (['ip', 'url', 'domain'] as const).flatMap((type) => relatedOf(type, servers, 'communicates-with'));
  return found.slice(0, 10);
}

function answerOf(overview: unknown, id: string, base: string): Answer {
  const analysis: Fields = fieldsOf(overview, 'Triage').object('analysis');
  const score = analysis.number('score', 0, 10);
  const { reasons = [], ...said } = opinion(score);
  const families = namesOf(textsIn(peek(overview, 'analysis', 'family')));
  const related = serversIn(overview);
  const signatures = peek(overview, 'signatures');
  const [target] = namesOf([peekText(overview, 'sample', 'target')]);
  const at = moment(peekText(overview, 'sample', 'completed') ?? '');
  return {
    ...said,
    reasons: families.length > 0 ? [...reasons, `the behaviour of ${families.join(', ')}`] : reasons,
    summary: {
      score,
      ...(families.length > 0 && { family: families.join(', ') }),
      ...(Array.isArray(signatures) && { signatures: signatures.length }),
      ...(target !== undefined && { target }),
      sample: shown(id),
    },
    tags: tagsOf(textsIn(peek(overview, 'analysis', 'tags'))),
    families,
    ...(said.verdict && at !== undefined && { lastSeen: at }),
    ...(related.length > 0 && { related }),
    ...(new URL(base).protocol === 'https:' && { permalink: `${new URL(base).origin}/${encodeURIComponent(id)}` }),
  };
}

async function get(path: readonly string[], { ask, key = '' }: RemoteContext): Promise<unknown> {
  const reply = await ask({ path: ['samples', ...path], headers: { authorization: `Bearer ${key}` } });
  return checkedBody(reply, triage, complaintOfSample);
}

/** https://tria.ge/docs/cloud-api/samples */
const triage: RemoteSlowPlugin = {
  name: 'triage',
  displayName: 'Triage',
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['sandbox'],
  basis: 'sandbox',
  group: 'triage',
  // A private cloud has an address of its own.
  egress: 'submit-public',
  visibility: 'on tria.ge everybody can read the analysis',
  url: 'https://tria.ge/api/v0',
  key: { required: true, variables: ['TRIAGE_API_KEY'] },
  // A page is looked at for minutes, in a queue behind others.
  rhythm: { first: 30, every: 10, most: 30, last: 3600 },

  async submit(indicator, { ask, key = '' }) {
    const json = { kind: 'url', url: openedBy(triage, indicator) };
    const headers = { authorization: `Bearer ${key}` };
    const reply = await ask({ path: ['samples'], json, headers, submits: true });
    const id = fieldsOf(checkedBody(reply, triage, complaintOf), 'Triage').text('id');
    if (!SAMPLE.test(id)) throw new SourceError('bad_response', 'Triage.id is no number of a sample');
    return id;
  },

  async poll(jobId, _indicator, context) {
    const sample = fieldsOf(await get([jobId], context), 'Triage');
    // Lists and summaries have a status as well.
    sample.text('id');
    const status = sample.text('status');
    if (RUNNING.includes(status)) return undefined;
    if (status === 'failed')
      throw new SourceError('provider_error', 'Triage ended the job: the analysis failed', { endsJob: true });
    if (status !== REPORTED)
      throw new SourceError('bad_response', `Triage: the job is in a state not known here, ${shown(status)}`);
    return answerOf(await get([jobId, 'overview.json'], context), jobId, context.base);
  },

  async check({ ask, key = '' }) {
    const headers = { authorization: `Bearer ${key}` };
    const reply = await ask({ path: ['samples'], query: { subset: 'owned', limit: '1' }, headers });
    fieldsOf(checkedBody(reply, triage, complaintOf), 'Triage');
    return undefined;
  },
};

export default triage;
