import type { IndicatorType } from '../../ioc/index.ts';
import { askFor, SOURCE } from '../hybrid-analysis/api.ts';
import { overviewAnswer } from '../hybrid-analysis/overview.ts';
import { termsAnswer } from '../hybrid-analysis/terms.ts';
import { fieldsOf } from '../network/fields.ts';
import type { RemoteContext, RemotePlugin } from '../network/remote.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import type { Answer } from '../plugin.ts';

const SHA256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of the file that has another hash; undefined when the source knows none. */
async function sha256Of(hash: string, context: RemoteContext): Promise<string | undefined> {
  const { body } = await askFor({ path: ['search', 'hash'], query: { hash } }, context);
  if (body === undefined) return undefined;
  const found = fieldsOf(body, SOURCE.displayName);
  const bad = (what: string) => new SourceError('bad_response', `${SOURCE.displayName}.sha256s ${what}`);
  if (!found.has('sha256s')) throw bad('is missing');
  const [sha256] = found.texts('sha256s');
  if (sha256 !== undefined && !SHA256.test(sha256)) throw bad('holds no SHA-256');
  return sha256;
}

async function fileAnswer(hash: string, context: RemoteContext): Promise<Answer> {
  if (hash.length > 64)
    throw new NotAsked('unsupported_type', `${SOURCE.displayName} knows files by MD5, SHA-1 and SHA-256 only`);
  const sha256 = hash.length === 64 ? hash : await sha256Of(hash, context);
  if (sha256 === undefined) return { status: 'not_found' };
  const { body, quota } = await askFor({ path: ['overview', sha256] }, context);
  return {
    ...(body === undefined ? { status: 'not_found' } : overviewAnswer(body, sha256)),
    ...(quota && { quota }),
  };
}

/** What the search calls what is asked for; files are asked for by their hash. */
const TERMS: Partial<Record<IndicatorType, string>> = { ip: 'host', domain: 'domain', url: 'url' };

/** https://www.hybrid-analysis.com/docs/api/v2 */
const hybridAnalysis: RemotePlugin = {
  ...SOURCE,
  version: '1',
  types: ['ip', 'domain', 'url', 'hash'],
  categories: ['sandbox', 'reputation'],
  basis: 'sandbox',
  group: 'crowdstrike',
  egress: 'lookup',
  url: 'https://www.hybrid-analysis.com/api/v2',
  key: { required: true, variables: ['HYBRID_ANALYSIS_API_KEY'] },
  limits: [
    { calls: 200, seconds: 60 },
    { calls: 2000, seconds: 3600 },
  ],
  async run(indicator, context) {
    const term = TERMS[indicator.type];
    if (term === undefined) return fileAnswer(indicator.value, context);
    const { body, quota } = await askFor({ path: ['search', 'terms'], form: { [term]: indicator.value } }, context);
    return {
      ...(body === undefined ? { status: 'not_found' } : termsAnswer(body, indicator)),
      ...(quota && { quota }),
    };
  },
  async check(context) {
    const { quota } = await askFor({ path: ['key', 'current'] }, context);
    return quota;
  },
};

export default hybridAnalysis;
