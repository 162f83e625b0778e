import { askFor } from '../hybrid-analysis/api.ts';
import { judged, verdictOf } from '../hybrid-analysis/verdict.ts';
import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { openedBy } from '../network/opened.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteContext, RemoteSlowPlugin } from '../network/remote.ts';
import { SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { shown } from '../shown.ts';

const NAME = 'Hybrid Analysis sandbox';

/** Windows 10, 64 bit (https://www.hybrid-analysis.com/docs/api/v2, "environment_id"). */
const ENVIRONMENT = '160';

/** The number of a job, and nothing that could mean something else in a later request. */
const JOB = /^[0-9a-f]{24}$/;

const RUNNING: readonly string[] = ['IN_QUEUE', 'IN_PROGRESS'];
const DONE = 'SUCCESS';
const FAILED = 'ERROR';

/** A job that the source does not know will never have an answer. */
async function report(job: string, part: 'state' | 'summary', context: RemoteContext): Promise<unknown> {
  const { body } = await askFor({ path: ['report', job, part] }, context, sandbox);
  if (body !== undefined) return body;
  throw new SourceError('provider_error', `${NAME} does not have the job any more`, { endsJob: true });
}

/** What the page was seen to reach. */
function reached(body: unknown) {
  const [names, addresses] = [textsIn(peek(body, 'domains')), textsIn(peek(body, 'hosts'))];
  return [
    ...relatedOf('domain', names.slice(0, 10), 'communicates-with'),
    ...relatedOf('ip', addresses.slice(0, 10), 'communicates-with'),
  ];
}

function answerOf(body: unknown, job: string): Answer {
  const fields = fieldsOf(body, NAME);
  if (fields.text('job_id') !== job) throw new SourceError('bad_response', `${NAME}.job_id is not the one asked for`);
  const verdict = verdictOf(fields);
  const [family] = namesOf([peekText(body, 'vx_family')]);
  const [environment] = namesOf([peekText(body, 'environment_description')]);
  const at = moment(peekText(body, 'analysis_start_time') ?? '');
  const related = reached(body);
  const threat = verdict.threat === undefined ? [] : [`threat score ${verdict.threat}`];
  const bad = verdict.opinion === 'malicious' || verdict.opinion === 'suspicious';
  const sha256 = peekText(body, 'sha256');
  return {
    ...judged(verdict, [[`opened in a sandbox: ${verdict.word}`, ...threat, ...(family ? [family] : [])].join(', ')]),
    summary: {
      verdict: verdict.word,
      ...(verdict.threat !== undefined && { threat_score: verdict.threat }),
      ...(family !== undefined && { vx_family: family }),
      ...(environment !== undefined && { environment }),
      job: shown(job),
    },
    tags: tagsOf(textsIn(peek(body, 'classification_tags'))),
    families: namesOf([family]),
    ...(bad && at !== undefined && { lastSeen: at }),
    ...(related.length > 0 && { related }),
    ...(sha256 !== undefined &&
      /^[0-9a-f]{64}$/.test(sha256) && { permalink: `https://www.hybrid-analysis.com/sample/${sha256}/${job}` }),
  };
}

/** https://www.hybrid-analysis.com/docs/api/v2 */
const sandbox: RemoteSlowPlugin = {
  name: 'hybrid_sandbox',
  displayName: NAME,
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['sandbox'],
  basis: 'sandbox',
  group: 'crowdstrike',
  // It is asked to share nothing, but the public service shows its reports to everybody.
  egress: 'submit-public',
  visibility: 'on the public service everybody can read the report',
  url: 'https://www.hybrid-analysis.com/api/v2',
  key: { required: true, variables: ['HYBRID_ANALYSIS_API_KEY'] },
  // A run takes five minutes and more, behind others; there are 2,000 requests an hour for all of them.
  rhythm: { first: 60, every: 15, most: 60, last: 3600 },
  limits: [
    { calls: 200, seconds: 60 },
    { calls: 2000, seconds: 3600 },
  ],

  async submit(indicator, context) {
    const form = {
      url: openedBy(sandbox, indicator),
      environment_id: ENVIRONMENT,
      no_share_third_party: 'true',
      allow_community_access: 'false',
    };
    const { body } = await askFor({ path: ['submit', 'url'], form, submits: true }, context, sandbox);
    const id = fieldsOf(body, NAME).text('job_id');
    if (!JOB.test(id)) throw new SourceError('bad_response', `${NAME}.job_id is no number of a job`);
    return id;
  },

  async poll(jobId, _indicator, context) {
    const body = await report(jobId, 'state', context);
    const state = fieldsOf(body, NAME).text('state');
    if (RUNNING.includes(state)) return undefined;
    if (state === FAILED) {
      const why = namesOf([peekText(body, 'error') ?? peekText(body, 'error_type')])[0] ?? 'it does not say why';
      throw new SourceError('provider_error', `${NAME} ended the job: ${why}`, { endsJob: true });
    }
    if (state !== DONE)
      throw new SourceError('bad_response', `${NAME}: the job is in a state not known here, ${shown(state)}`);
    return answerOf(await report(jobId, 'summary', context), jobId);
  },

  async check(context) {
    const { quota } = await askFor({ path: ['key', 'current'] }, context, sandbox);
    return quota;
  },
};

export default sandbox;
