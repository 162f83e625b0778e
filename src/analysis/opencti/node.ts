import type { Indicator } from '../../ioc/index.ts';
import { type Fields, peek, peekText } from '../network/fields.ts';
import { isSame } from '../network/same.ts';
import { SourceError } from '../network/source-error.ts';

/** An indicator or observable of the instance, as far as it matters here. */
export interface Node {
  readonly kind: 'indicator' | 'observable';
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** 0..100; undefined where nobody gave one. */
  readonly score: number | undefined;
  /** Revoked, or past the day until which it is valid. */
  readonly over: boolean;
  readonly author: string | undefined;
  readonly labels: readonly string[];
  readonly marks: readonly string[];
  /** UTC, ISO 8601. */
  readonly since: string | undefined;
}

function wordsIn(raw: unknown, list: string, name: string): string[] {
  const found = peek(raw, list);
  return Array.isArray(found) ? found.slice(0, 200).flatMap((item) => peekText(item, name) ?? []) : [];
}

function nodeOf(kind: Node['kind'], fields: Fields, raw: unknown, now: Date): Node {
  const until = fields.timeIfAny('valid_until');
  return {
    kind,
    id: peekText(raw, 'id'),
    name: peekText(raw, 'name') ?? peekText(raw, 'observable_value'),
    score: fields.has('x_opencti_score') ? fields.number('x_opencti_score', 0, 100) : undefined,
    over: fields.flagIfAny('revoked') === true || (until !== undefined && Date.parse(until) <= now.getTime()),
    author: peekText(raw, 'createdBy', 'name'),
    labels: wordsIn(raw, 'objectLabel', 'value'),
    marks: wordsIn(raw, 'objectMarking', 'definition'),
    since: fields.timeIfAny('valid_from'),
  };
}

/** The texts in quotes of a STIX pattern (STIX 2.1, 9.3): what is compared with. */
const LITERALS = /'((?:[^'\\]|\\.){1,4000})'/g;

function literalsOf(pattern: string): string[] {
  return [...pattern.slice(0, 20_000).matchAll(LITERALS)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}

/** An indicator is about what its pattern compares with, or what it is called. */
function isPatternOf(indicator: Indicator, fields: Fields): boolean {
  const pattern = fields.textIfAny('pattern') ?? '';
  return [fields.textIfAny('name') ?? '', ...literalsOf(pattern)].some(
    (text) => text !== '' && isSame(indicator, text),
  );
}

/** Files are known by their hashes, whatever they are called. */
function isObservable(indicator: Indicator, fields: Fields, raw: unknown): boolean {
  const value = fields.textIfAny('observable_value') ?? '';
  return [value, ...wordsIn(raw, 'hashes', 'hash')].some((text) => text !== '' && isSame(indicator, text));
}

/** What the search found that is about the indicator: it finds what only looks like it as well. */
export function nodesOf(data: Fields, raw: unknown, indicator: Indicator, now: Date): Node[] {
  const edges = (list: string) => {
    const found = data.object(list);
    if (!found.has('edges')) throw new SourceError('bad_response', `OpenCTI.data.${list}.edges is missing`);
    return found
      .objects('edges')
      .map((edge, index) => [edge.object('node'), peek(raw, list, 'edges', index, 'node')] as const);
  };
  return [
    ...edges('indicators')
      .filter(([fields]) => isPatternOf(indicator, fields))
      .map(([fields, node]) => nodeOf('indicator', fields, node, now)),
    ...edges('stixCyberObservables')
      .filter(([fields, node]) => isObservable(indicator, fields, node))
      .map(([fields, node]) => nodeOf('observable', fields, node, now)),
  ];
}
