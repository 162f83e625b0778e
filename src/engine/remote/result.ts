import type { PluginResult } from '../../analysis/index.ts';
import { pluginResult } from '../records/result.ts';
import { type Fields, fieldsOf, numberOf, textOf, textsOf, timeOf, wholeOf, wordOf } from './read.ts';
import { said } from './said.ts';

const { shape } = pluginResult.unwrap();

const STATUSES = ['ok', 'not_found', 'skipped', 'error'] as const;
const OPINIONS = ['malicious', 'suspicious', 'benign', 'none'] as const;

type Scalar = string | number | boolean;

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** The facts that fit into a cell. */
function summaryOf(value: unknown): Readonly<Record<string, Scalar>> {
  const facts = Object.entries(fieldsOf(value) ?? {}).flatMap(([name, fact]) => {
    if (isScalar(fact)) return [[name, fact] as const];
    const words = Array.isArray(fact) ? fact.filter(isScalar) : [];
    return words.length > 0 ? [[name, words.join(', ')] as const] : [];
  });
  return Object.fromEntries(facts);
}

function errorOf(given: unknown, status: unknown): NonNullable<PluginResult['error']> {
  const error = fieldsOf(given);
  const code = shape.error.unwrap().unwrap().shape.code.safeParse(error?.['code']);
  const message =
    textOf(error?.['message']) ??
    textOf(given) ??
    (wordOf(status, STATUSES)
      ? 'no reason was given'
      : `it answered with a status that is not known here: ${said(String(status))}`);
  return { code: (code.success && code.data) || 'provider_error', message };
}

function relatedOf(value: unknown) {
  const found = Array.isArray(value) ? value : [];
  return found.flatMap((each) => {
    const [type, name, relation] = ['type', 'value', 'relation'].map((key) => textOf(fieldsOf(each)?.[key]));
    return type !== undefined && name !== undefined ? [{ type, value: name, relation: relation ?? 'related-to' }] : [];
  });
}

/** What only a server of our kind sends. */
function further(fields: Fields) {
  const skip = shape.skip.safeParse(fields['skip']);
  const seen = textOf(fields['last_seen']);
  const related = relatedOf(fields['related']);
  return {
    ...(fields['not_applicable'] === true && { not_applicable: true as const }),
    ...(seen !== undefined && { last_seen: seen }),
    ...(related.length > 0 && { related }),
    ...(skip.success && skip.data && { skip: skip.data }),
  };
}

/**
 * A plugin's answer in the words of the Analysis API as a record of ours. The API promises `plugin`, `status` and
 * `summary` only, so what is missing is taken as no opinion; what we have no field for is dropped.
 * @param at when it was asked, where the answer does not say.
 */
export function resultFrom(plugin: string, value: unknown, at: string): PluginResult {
  const fields = fieldsOf(value) ?? {};
  const status = wordOf(fields['status'], STATUSES) ?? 'error';
  const basis = shape.basis.safeParse(fields['basis']);
  const egress = shape.egress.safeParse(fields['egress']);
  return {
    plugin,
    pluginVersion: textOf(fields['pluginVersion']) ?? '',
    status,
    verdict: wordOf(fields['verdict'], OPINIONS) ?? 'none',
    score: numberOf(fields['score'], 0, 100) ?? null,
    confidence: numberOf(fields['confidence'], 0, 10) ?? 0,
    group: textOf(fields['group']) ?? plugin,
    basis: basis.success ? basis.data : 'registry',
    summary: summaryOf(fields['summary']),
    reasons: textsOf(fields['reasons']),
    tags: textsOf(fields['tags']),
    cached: fields['cached'] === true,
    fetched_at: timeOf(fields['fetched_at']) ?? at,
    age_s: wholeOf(fields['age_s']) ?? 0,
    latency_ms: numberOf(fields['latency_ms'], 0, Number.MAX_SAFE_INTEGER) ?? 0,
    egress: egress.success ? egress.data : 'none',
    ...further(fields),
    ...(status === 'error' && { error: errorOf(fields['error'], fields['status']) }),
  };
}
