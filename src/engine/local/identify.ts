import { INDICATOR_TYPES, type Indicator, type IndicatorType, identify, type Misfit } from '../../ioc/index.ts';
import { Failure } from '../../shared/failure.ts';

/** What takes a value that is an observable but no indicator. */
const TAKEN_BY: Partial<Record<NonNullable<Misfit['found']>, string>> = {
  cidr: 'give a single address of the range; socctl extract --types cidr finds ranges in a text',
  asn: 'give an address of that network; socctl extract --types asn finds AS numbers in a text',
  cve: 'a CVE names a weakness and has no reputation; socctl extract --types cve finds them in a text',
};

const TYPES = INDICATOR_TYPES.join(', ');

function isType(word: string): word is IndicatorType {
  return (INDICATOR_TYPES as readonly string[]).includes(word);
}

/**
 * One indicator in any notation as it is stored.
 * @param type a type word that overrides detection.
 * @throws Failure `invalid_ioc_type` for a word that is no type, `invalid_request` for a value that does not fit.
 */
export function understand(value: string, type?: string): Indicator {
  if (type !== undefined && !isType(type)) {
    throw new Failure('invalid_ioc_type', `'${type}' is no indicator type`, `the types are ${TYPES}`);
  }
  const found = identify(value, type);
  if (!('problem' in found)) return found;
  const hint = (found.found && TAKEN_BY[found.found]) ?? `an indicator is one of ${TYPES}`;
  throw new Failure('invalid_request', found.problem, hint);
}
