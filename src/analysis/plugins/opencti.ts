import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { checkPlace, OWN_INSTANCE, pageOf } from '../network/own.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { type Complaint, checkedBody } from '../network/reply.ts';
import { type ErrorCode, SourceError } from '../network/source-error.ts';
import { narrowestTlp } from '../network/tlp.ts';
import { namesOf, tagsOf } from '../network/words.ts';
import { type Node, nodesOf } from '../opencti/node.ts';
import type { Answer } from '../plugin.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  AUTH_REQUIRED: 'unauthorized',
  UNAUTHENTICATED: 'unauthorized',
  FORBIDDEN_ACCESS: 'forbidden',
  GRAPHQL_VALIDATION_FAILED: 'bad_response',
  GRAPHQL_PARSE_FAILED: 'bad_response',
};

/** Errors of GraphQL come with HTTP 200 (https://graphql.org/learn/response). */
function complaintOf(body: unknown): Complaint | undefined {
  if (peek(body, 'errors') === undefined) return undefined;
  const word = peekText(body, 'errors', 0, 'extensions', 'code') ?? peekText(body, 'errors', 0, 'name');
  const code = word !== undefined && Object.hasOwn(CODES, word) ? CODES[word] : 'provider_error';
  return { code, says: peekText(body, 'errors', 0, 'message') ?? word };
}

const COMMON = `id x_opencti_score createdBy { name } objectLabel { value } objectMarking { definition }`;

const QUERY = `query Lookup($search: String!) {
  indicators(search: $search, first: 50) {
    edges { node { ${COMMON} name pattern revoked valid_from valid_until } }
  }
  stixCyberObservables(search: $search, first: 50) {
    edges { node { ${COMMON} observable_value ... on StixFile { hashes { algorithm hash } } } }
  }
}`;

async function post(
  query: string,
  variables: Readonly<Record<string, string>>,
  { ask, key = '', base }: RemoteContext,
): Promise<unknown> {
  checkPlace(opencti, base);
  const headers = { authorization: `Bearer ${key}` };
  const reply = await ask({ path: ['graphql'], json: { query, variables }, headers });
  return checkedBody(reply, opencti, complaintOf);
}

const MALICIOUS = 75;
const SUSPICIOUS = 50;
const CONFIDENCE = 8;

/** Indicators that hold speak; an observable, which every report leaves behind, does where there never was one. */
function speaking(nodes: readonly Node[]): Node[] {
  const indicators = nodes.filter(({ kind }) => kind === 'indicator');
  return (indicators.length > 0 ? indicators : [...nodes])
    .filter(({ over }) => !over)
    .sort((one, other) => (other.score ?? -1) - (one.score ?? -1));
}

function opinion(score: number | undefined, reason: string): Answer {
  if (score === undefined || score < SUSPICIOUS) return { reasons: [reason] };
  const verdict = score >= MALICIOUS ? 'malicious' : 'suspicious';
  return { verdict, score, confidence: CONFIDENCE, reasons: [reason] };
}

function reasonOf(nodes: readonly Node[], worst: Node | undefined): string {
  if (!worst) return 'its indicators are revoked or have run out';
  const [name] = namesOf([worst.name]);
  const [author] = namesOf([worst.author]);
  const what =
    worst.kind === 'indicator'
      ? 'an indicator'
      : `an observable, ${nodes.length === 1 ? 'without' : 'none with'} an indicator`;
  const scored = worst.score === undefined ? ', without a score' : `, score ${worst.score}`;
  const by = author === undefined ? '' : `, by ${author}`;
  return `${what}${scored}${by}${worst.kind === 'indicator' && name !== undefined ? `: ${name}` : ''}`;
}

const ID = /^[\w-]{1,100}$/;

function pageAbout({ kind, id }: Node, base: string): string | undefined {
  if (id === undefined || !ID.test(id)) return undefined;
  return pageOf(base, ['dashboard', 'observations', kind === 'indicator' ? 'indicators' : 'observables', id]);
}

function answerOf(nodes: readonly Node[], base: string): Answer {
  const [worst] = speaking(nodes);
  const score = worst?.score;
  const tlp = narrowestTlp(nodes.flatMap(({ marks }) => marks));
  const [author] = namesOf([worst?.author]);
  const [name] = namesOf([worst?.name]);
  const shownNode = worst ?? nodes[0];
  const page = shownNode && pageAbout(shownNode, base);
  return {
    ...opinion(score, reasonOf(nodes, worst)),
    summary: {
      indicators: nodes.filter(({ kind }) => kind === 'indicator').length,
      observables: nodes.filter(({ kind }) => kind === 'observable').length,
      ...(score !== undefined && { x_opencti_score: score }),
      ...(!worst && { revoked: true }),
      ...(name !== undefined && { name }),
      ...(author !== undefined && { created_by: author }),
      ...(tlp !== undefined && { tlp }),
    },
    tags: tagsOf(nodes.flatMap(({ labels }) => labels)),
    ...(worst?.since !== undefined && { firstSeen: worst.since }),
    ...(page !== undefined && { permalink: page }),
  };
}

/** https://docs.opencti.io/latest/reference/api */
const opencti: RemotePlugin = {
  name: 'opencti',
  displayName: 'OpenCTI',
  version: '1',
  types: ['ip', 'domain', 'url', 'hash', 'email'],
  categories: ['threat-intelligence', 'own-instance'],
  basis: 'list',
  group: 'opencti',
  egress: 'own',
  url: OWN_INSTANCE,
  key: { required: true, variables: ['OPENCTI_TOKEN'] },
  async run(indicator, context) {
    // In quotes the words are looked for together; a quote of its own would end them.
    const search = `"${indicator.value.replace(/["\\]/g, ' ')}"`;
    const body = await post(QUERY, { search }, context);
    const data = fieldsOf(body, 'OpenCTI').object('data');
    const nodes = nodesOf(data, peek(body, 'data'), indicator, context.now());
    return nodes.length === 0 ? { status: 'not_found' } : answerOf(nodes, context.base);
  },
  async check(context) {
    const body = await post('query Me { me { name } }', {}, context);
    if (peekText(body, 'data', 'me', 'name') === undefined)
      throw new SourceError('bad_response', 'OpenCTI.data.me.name is missing');
    return undefined;
  },
};

export default opencti;
