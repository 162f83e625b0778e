import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bundle, Stix } from '../exchange/stix-check.ts';
import { EVERY, exchangeNamed, mentioned, written } from '../exchange/written.ts';

const SAMPLES = process.env['SOCCTL_SAMPLES'];
const FOLDER = join(SAMPLES ?? '', 'schemas/stix2.1/schemas');

/** A host name in A-labels or letters; Ajv has no such format. */
const HOST = /^(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?\.)+[\p{L}\p{M}\p{N}-]+$/u;

/** The schemas of OASIS, by the type they are for. */
function validators(): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: true });
  (formats as unknown as (instance: Ajv2020) => void)(ajv);
  ajv.addFormat('idn-hostname', HOST);
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const schemas = files.map(
    (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { $id: string; title: string },
  );
  for (const schema of schemas) ajv.addSchema(schema);
  return new Map(schemas.map(({ $id, title }) => [title, ajv.getSchema($id) as ValidateFunction]));
}

describe.skipIf(SAMPLES === undefined)('the schemas of OASIS', () => {
  let known: ReadonlyMap<string, ValidateFunction>;
  beforeAll(() => {
    known = validators();
  });
  const faultsOf = (object: Stix | Bundle): unknown[] => {
    const { type } = object;
    const validate = known.get(type);
    if (!validate) return [`no schema for ${type}`];
    return validate(object)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${type}${instancePath} ${message}`);
  };
  const bundleOf = (observables = EVERY): Bundle => JSON.parse(written(exchangeNamed('stix'), observables)) as Bundle;

  test('accept every object of a bundle', () => {
    const { objects = [] } = bundleOf();
    expect(objects.length).toBeGreaterThan(50);
    expect(objects.flatMap(faultsOf)).toEqual([]);
  });

  test('accept the bundle, and one of nothing', () => {
    expect(faultsOf(bundleOf())).toEqual([]);
    expect(faultsOf(bundleOf([]))).toEqual([]);
  });

  test.each([
    ['url', 'http://bücher.example/ä?q=|#{}'],
    ['domain', 'bücher.example'],
    ['email', 'eve@bücher.example'],
    ['file_path', '\\\\server\\share\\ä.exe'],
    ['file_path', 'C:\\'],
    ['attack', 'T1105'],
  ])('%s %s', (type, value) => {
    const { objects = [] } = bundleOf([mentioned(type, value)]);
    expect(objects.length).toBeGreaterThan(2);
    expect(objects.flatMap(faultsOf)).toEqual([]);
  });

  test('refuse what is wrong: they are asked', () => {
    const [address] = (bundleOf([mentioned('ip', '198.51.100.7')]).objects ?? []).filter(
      ({ type }) => type === 'ipv4-addr',
    );
    expect(faultsOf({ ...(address as Stix), value: '198.51.100.700' })).not.toEqual([]);
  });
});
