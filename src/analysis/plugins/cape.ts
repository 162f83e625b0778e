import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { openedBy } from '../network/opened.ts';
import { checkPlace, OWN_INSTANCE, pageOf } from '../network/own.ts';
import type { RemoteContext, RemoteSlowPlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { SourceError } from '../network/source-error.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { shown } from '../shown.ts';

/** Errors come with HTTP 200; what is not allowed, in the words of the framework that it is made with. */
function complaintOf(body: unknown): Complaint | undefined {
  const detail = peekText(body, 'detail');
  if (detail !== undefined && peek(body, 'error') === undefined) {
    const refused = /invalid token|credentials/i.test(detail);
    return { says: detail, code: refused ? 'unauthorized' : undefined };
  }
  if (peek(body, 'error') !== true) return undefined;
  return { code: 'provider_error', says: peekText(body, 'error_value') };
}

function complaintOfTask(body: unknown): Complaint | undefined {
  const complaint = complaintOf(body);
  const gone = /not found|not exist/i.test(complaint?.says ?? '');
  return complaint && gone ? { ...complaint, code: 'provider_error', endsJob: true } : complaint;
}

function headersOf(key: string | undefined): Readonly<Record<string, string>> {
  return key === undefined ? {} : { authorization: `Token ${key}` };
}

async function get(path: readonly string[], { ask, key, base }: RemoteContext): Promise<unknown> {
  checkPlace(cape, base);
  const reply = await ask({ path: ['apiv2', ...path, ''], headers: headersOf(key) });
  return checkedBody(reply, cape, complaintOfTask);
}

const RUNNING: readonly string[] = ['pending', 'running', 'completed', 'distributed'];
const REPORTED = 'reported';

const MALICIOUS = 7;
const SUSPICIOUS = 4;

function opinion(score: number): Answer {
  const reasons = [`run in your own sandbox: score ${score} of 10`];
  if (score < SUSPICIOUS) return { reasons };
  const verdict = score >= MALICIOUS ? 'malicious' : 'suspicious';
  return { verdict, score: Math.round(score * 10), confidence: 7, reasons };
}

/** What was recognised: objects that name a family. */
function familiesIn(report: unknown): string[] {
  const detections = peek(report, 'detections');
  return Array.isArray(detections) ? namesOf(detections.slice(0, 20).map((each) => peekText(each, 'family'))) : [];
}

function signaturesIn(report: unknown): string[] {
  const signatures = peek(report, 'signatures');
  return Array.isArray(signatures) ? namesOf(signatures.slice(0, 200).map((each) => peekText(each, 'name'))) : [];
}

function answerOf(report: unknown, id: string, base: string): Answer {
  const fields: Fields = fieldsOf(report, 'CAPE');
  const score = fields.number('malscore', 0, 10);
  const { reasons = [], ...said } = opinion(score);
  const families = familiesIn(report);
  const signatures = signaturesIn(report);
  const page = pageOf(base, ['analysis', id, '']);
  return {
    ...said,
    reasons: families.length > 0 ? [...reasons, `recognised as ${families.join(', ')}`] : reasons,
    summary: {
      malscore: score,
      task: id,
      ...(families.length > 0 && { family: families.join(', ') }),
      ...(signatures.length > 0 && { signatures: signatures.slice(0, 3).join(', ') }),
    },
    tags: tagsOf(signatures),
    families,
    ...(page !== undefined && { permalink: page }),
  };
}

/** https://capev2.readthedocs.io/en/latest/usage/api.html */
const cape: RemoteSlowPlugin = {
  name: 'cape',
  displayName: 'CAPE',
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['sandbox', 'own-instance'],
  basis: 'sandbox',
  group: 'cape',
  // The sandbox is one's own; the server whose page it opens is not.
  egress: 'submit-private',
  url: OWN_INSTANCE,
  key: { required: false, variables: ['CAPE_API_TOKEN'] },
  limits: [{ calls: 5, seconds: 60 }],
  // A look is one of the five calls a minute, and the report another.
  rhythm: { first: 30, every: 30, most: 60, last: 3600 },

  async submit(indicator, { ask, key, base }) {
    checkPlace(cape, base);
    const form = { url: openedBy(cape, indicator) };
    const path = ['apiv2', 'tasks', 'create', 'url', ''];
    const reply = await ask({ path, form, headers: headersOf(key), submits: true });
    const created = fieldsOf(checkedBody(reply, cape, complaintOf), 'CAPE').object('data');
    const ids = peek(reply.body(), 'data', 'task_ids');
    const id: unknown = Array.isArray(ids) ? ids[0] : undefined;
    if (!created.has('task_ids') || !Number.isSafeInteger(id) || (id as number) < 1)
      throw new SourceError('bad_response', 'CAPE.data.task_ids holds no number of a task');
    return String(id);
  },

  async poll(jobId, _indicator, context) {
    const status = fieldsOf(await get(['tasks', 'status', jobId], context), 'CAPE').text('data');
    if (RUNNING.includes(status)) return undefined;
    if (status.startsWith('failed'))
      throw new SourceError('provider_error', `CAPE ended the job: ${shown(status)}`, { endsJob: true });
    if (status !== REPORTED)
      throw new SourceError('bad_response', `CAPE: the job is in a state not known here, ${shown(status)}`);
    return answerOf(await get(['tasks', 'get', 'report', jobId], context), jobId, context.base);
  },

  async check(context) {
    fieldsOf(await get(['cuckoo', 'status'], context), 'CAPE');
    return undefined;
  },
};

export default cape;
