import { Failure } from '../../shared/failure.ts';
import { isObject, type Json } from '../../shared/json.ts';

function invalid(message: string, hint?: string): Failure {
  return new Failure('invalid_request', message, hint);
}

/** The body as an object. @throws Failure `invalid_request` */
export function objectIn(body: unknown): Json {
  if (isObject(body)) return body;
  throw invalid('the body must be a JSON object', 'send JSON with Content-Type: application/json');
}

/** A field that must be there. */
export function textIn(body: Json, field: string): string {
  const value = body[field];
  if (typeof value === 'string') return value;
  throw invalid(value === undefined ? `missing field '${field}'` : `'${field}' must be a string`);
}

/** A list of texts that may be left out. */
export function textsIn(body: Json, field: string): readonly string[] | undefined {
  const value = body[field];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw invalid(`'${field}' must be a list of strings`);
}

/** A field of ours, which a caller that knows only the Analysis API does not send. */
export function ourField<T>(
  body: Json,
  field: string,
  is: (value: unknown) => value is T,
): Readonly<Record<string, T>> {
  const value = body[field];
  if (value === undefined) return {};
  if (is(value)) return { [field]: value };
  throw invalid(`'${field}' has a value that it does not take`);
}
