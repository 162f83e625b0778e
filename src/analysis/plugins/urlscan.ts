import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { openedBy } from '../network/opened.ts';
import { relatedOf } from '../network/related.ts';
import type { RemoteSlowPlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { checkAccount, complaintOf, urlscanHeaders } from '../urlscan/api.ts';

/** The number of a scan, and nothing that could mean something else in a later request. */
const SCAN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A name that does not resolve is refused as if the question were wrong; it is what there is to know of it. */
function isUnresolved(status: number, body: unknown): boolean {
  return status === 400 && /^dns error|could not resolve/i.test(peekText(body, 'message') ?? '');
}

const UNRESOLVED: Answer = {
  summary: { resolves: false },
  reasons: ['the name does not resolve: there is no page to open'],
  tags: ['does-not-resolve'],
};

/** 404 means that the scan still runs, or that there is none; the words that say which have changed over the years. */
function isRunning(status: number, body: unknown): boolean {
  return status === 404 && /not (?:yet )?finished|not yet|notdone|in progress/i.test(peekText(body, 'message') ?? '');
}

function complaintOfScan(body: unknown): Complaint | undefined {
  const complaint = complaintOf(body);
  const gone = /no such|not found|deleted/i.test(complaint?.says ?? '');
  return complaint && gone ? { ...complaint, code: 'provider_error', endsJob: true } : complaint;
}

/** A page on which nothing bad was seen is not for that reason harmless. */
function opinion(overall: Fields): Answer {
  const malicious = overall.flag('malicious');
  const score = Math.max(0, overall.number('score', -100, 100));
  const reason = `opened in a browser: ${malicious ? 'malicious' : 'not called malicious'}, score ${score}`;
  if (!malicious && score === 0) return { reasons: [reason] };
  return { verdict: malicious ? 'malicious' : 'suspicious', score, confidence: 7, reasons: [reason] };
}

/** Brands are names, or objects that have one. */
function brandsIn(body: unknown): string[] {
  const brands = peek(body, 'verdicts', 'overall', 'brands');
  if (!Array.isArray(brands)) return [];
  return namesOf(brands.slice(0, 20).map((brand) => (typeof brand === 'string' ? brand : peekText(brand, 'name'))));
}

function pageFacts(body: unknown) {
  const word = (name: string) => namesOf([peekText(body, 'page', name)])[0];
  const [domain, ip, asn, country, title] = [word('domain'), word('ip'), word('asn'), word('country'), word('title')];
  return {
    ...(domain !== undefined && { page_domain: domain }),
    ...(ip !== undefined && { page_ip: ip }),
    ...(asn !== undefined && { asn }),
    ...(country !== undefined && { country }),
    ...(title !== undefined && { title }),
  };
}

function answerOf(body: unknown, id: string): Answer {
  const overall = fieldsOf(body, 'urlscan.io').object('verdicts').object('overall');
  const { reasons = [], ...said } = opinion(overall);
  const brands = brandsIn(body);
  const at = moment(peekText(body, 'task', 'time') ?? '');
  const related = relatedOf('ip', [peekText(body, 'page', 'ip')], 'communicates-with');
  const words = [...textsIn(peek(body, 'verdicts', 'overall', 'categories')), ...textsIn(peek(body, 'task', 'tags'))];
  return {
    ...said,
    reasons: brands.length > 0 ? [...reasons, `shows itself as ${brands.join(', ')}`] : reasons,
    summary: {
      overall_score: overall.number('score', -100, 100),
      ...pageFacts(body),
      ...(brands.length > 0 && { brands: brands.join(', ') }),
    },
    tags: tagsOf(words),
    ...(said.verdict && at !== undefined && { lastSeen: at }),
    ...(related.length > 0 && { related }),
    ...(SCAN.test(id) && { permalink: `https://urlscan.io/result/${id}/` }),
  };
}

/** https://docs.urlscan.io/apis/urlscan-openapi */
const urlscan: RemoteSlowPlugin = {
  name: 'urlscan',
  displayName: 'urlscan.io',
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['sandbox', 'web'],
  basis: 'sandbox',
  group: 'urlscan',
  egress: 'submit-private',
  url: 'https://urlscan.io/api/v1',
  key: { required: true, variables: ['URLSCAN_API_KEY'] },
  // The vendor asks for ten seconds before the first look, and for five between two (https://urlscan.io/docs/api/).
  rhythm: { first: 10, every: 5, most: 5, last: 300 },

  async submit(indicator, { ask, key = '' }) {
    // The account's own default may be public.
    const json = { url: openedBy(urlscan, indicator), visibility: 'private' };
    const reply = await ask({ path: ['scan', ''], json, headers: urlscanHeaders(key), submits: true });
    if (isUnresolved(reply.status, bodyIfAny(reply))) return UNRESOLVED;
    const id = fieldsOf(checkedBody(reply, urlscan, complaintOf), 'urlscan.io').text('uuid');
    if (!SCAN.test(id)) throw new SourceError('bad_response', 'urlscan.io.uuid is no number of a scan');
    return id;
  },

  async poll(jobId, _indicator, { ask, key = '' }) {
    const reply = await ask({ path: ['result', jobId, ''], headers: urlscanHeaders(key) });
    if (isRunning(reply.status, bodyIfAny(reply))) return undefined;
    return answerOf(checkedBody(reply, urlscan, complaintOfScan), jobId);
  },

  check: (context) => checkAccount(urlscan, context),
};

export default urlscan;
