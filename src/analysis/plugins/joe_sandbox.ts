import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { openedBy } from '../network/opened.ts';
import type { RemoteContext, RemoteSlowPlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { type ErrorCode, SourceError } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer, Opinion } from '../plugin.ts';
import { shown } from '../shown.ts';

/** The numbers of errors as the vendor's own client knows them (https://github.com/joesecurity/jbxapi). */
const CODES: Readonly<Record<number, ErrorCode>> = {
  2: 'bad_response',
  3: 'invalid_ioc',
  4: 'unauthorized',
  5: 'provider_error',
  6: 'provider_error',
  7: 'forbidden',
  8: 'bad_response',
};

/** Reads the error list of every answer. */
function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'errors') === undefined) return undefined;
  const number = peek(body, 'errors', 0, 'code');
  const code = typeof number === 'number' ? CODES[number] : undefined;
  return { ...(code !== undefined && { code }), says: peekText(body, 'errors', 0, 'message') };
}

/** A parameter that is refused while polling can only be the job's number: the source no longer has the job. */
function complaintOfJob(body: unknown): Complaint | undefined {
  const complaint = complaintOf(body);
  return complaint?.code === 'invalid_ioc' ? { ...complaint, code: 'provider_error', endsJob: true } : complaint;
}

async function post(
  path: readonly string[],
  form: Readonly<Record<string, string>>,
  { ask, key = '' }: RemoteContext,
  complaint: typeof complaintOf,
): Promise<Fields> {
  const reply = await ask({ path: ['v2', ...path], form: { apikey: key, ...form }, submits: path.at(-1) === 'new' });
  return fieldsOf(checkedBody(reply, joeSandbox, complaint), 'Joe Sandbox').object('data');
}

/** The number of a job: digits today, and nothing that could mean something else in a later request. */
const JOB = /^[\w-]{1,100}$/;

const RUNNING: readonly string[] = ['submitted', 'accepted', 'queued', 'running'];
const FINISHED = 'finished';

const VERDICTS: Readonly<Record<string, Opinion>> = { malicious: 'malicious', suspicious: 'suspicious' };

/** Sandboxes see what happened, not what did not: a run in which nothing bad happened is no statement. */
function opinion(detection: string, score: number): Answer {
  const verdict = Object.hasOwn(VERDICTS, detection) ? VERDICTS[detection] : undefined;
  const reasons = [`run in a sandbox: ${shown(detection)}, score ${score}`];
  return verdict ? { verdict, score, confidence: 8, reasons } : { reasons };
}

/** Why no run came to a result, in the source's words. */
function failureOf(analyses: readonly Fields[]): string {
  const errors = analyses.flatMap((each) => each.objects('runs').map((run) => run.textIfAny('error')));
  return namesOf(errors)[0] ?? 'no run came to a result';
}

function pageOf(base: string, webid: string): string {
  return `${new URL(base).origin}/analysis/${encodeURIComponent(webid)}`;
}

function answerOf(submission: Fields, base: string): Answer {
  const analyses = submission.objects('analyses');
  const relevant = submission.objectIfAny('most_relevant_analysis');
  if (!relevant)
    throw new SourceError('provider_error', `Joe Sandbox ended the job: ${failureOf(analyses)}`, { endsJob: true });
  const detection = relevant.text('detection');
  const score = Math.max(0, relevant.number('score', -100, 100));
  const webid = relevant.text('webid');
  return {
    ...opinion(detection, score),
    summary: { detection: shown(detection), score, analyses: analyses.length, webid: shown(webid) },
    tags: tagsOf(analyses.flatMap((each) => each.texts('tags'))),
    families: namesOf(analyses.map((each) => each.textIfAny('threatname'))),
    permalink: pageOf(base, webid),
  };
}

const joeSandbox: RemoteSlowPlugin = {
  name: 'joe_sandbox',
  displayName: 'Joe Sandbox',
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['sandbox'],
  basis: 'sandbox',
  group: 'joe',
  // The interface has no word for privacy: the account decides, and with the free one everybody can read along.
  egress: 'submit-public',
  visibility: 'on a Cloud Basic account everybody can read the analysis',
  url: 'https://jbxcloud.joesecurity.org/api',
  key: { required: true, variables: ['JBX_API_KEY'] },
  // Jobs take minutes; those that fail do so at once.
  rhythm: { first: 5, every: 10, most: 30, last: 3600 },

  /** Costs nothing (`account_info` of the vendor's own client, https://github.com/joesecurity/jbxapi). */
  async check(context) {
    const daily = (await post(['account', 'info'], {}, context, complaintOf))
      .objectIfAny('quota')
      ?.objectIfAny('daily');
    const [limit, remaining] = [daily?.countIfAny('limit'), daily?.countIfAny('remaining')];
    if (limit === undefined && remaining === undefined) return undefined;
    return { ...(limit !== undefined && { limit }), ...(remaining !== undefined && { remaining }) };
  },

  async submit(indicator, context) {
    const data = await post(
      ['submission', 'new'],
      { 'accept-tac': '1', url: openedBy(joeSandbox, indicator) },
      context,
      complaintOf,
    );
    const id = data.text('submission_id');
    if (!JOB.test(id)) throw new SourceError('bad_response', 'Joe Sandbox.data.submission_id is no number of a job');
    return id;
  },

  async poll(jobId, _indicator, context) {
    const data = await post(['submission', 'info'], { submission_id: jobId }, context, complaintOfJob);
    // Documented flat; some versions wrap it.
    const submission = data.objectIfAny('submission_info') ?? data;
    const status = submission.text('status');
    if (RUNNING.includes(status)) return undefined;
    if (status !== FINISHED)
      throw new SourceError('bad_response', `Joe Sandbox: the job is in a state not known here, ${shown(status)}`);
    return answerOf(submission, context.base);
  },
};

export default joeSandbox;
