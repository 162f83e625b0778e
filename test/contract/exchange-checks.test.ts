import { describe, expect, test } from 'vitest';
import { eventFaults, type MispEvent } from '../exchange/misp-check.ts';
import { type Bundle, faults, patternRead, type Stix } from '../exchange/stix-check.ts';
import { EVERY, exchangeNamed, written } from '../exchange/written.ts';

// A check that finds nothing may be one that looks at nothing.

describe('what is wrong with a bundle is found', () => {
  const bundle = JSON.parse(written(exchangeNamed('stix'), EVERY)) as Bundle;
  const having = (type: string, change: Readonly<Record<string, unknown>>): Bundle => ({
    ...bundle,
    objects: (bundle.objects ?? []).map((object) =>
      object.type === type ? ({ ...object, ...change } as Stix) : object,
    ),
  });

  const marked = JSON.parse(written(exchangeNamed('stix'), EVERY, { tlp: 'amber' })) as Bundle;
  const asRed = (object: Stix): Stix =>
    object.type === 'marking-definition' ? { ...object, name: 'TLP:RED' } : object;

  test.each<[string, Bundle, RegExp]>([
    ['another value', having('domain-name', { value: 'b.example' }), /domain-name: identifier .* expected/],
    ['another hash', having('file', { hashes: { MD5: '0'.repeat(32) } }), /file: identifier/],
    ['an identifier of another type', having('url', { id: bundle.id }), /url: identifier/],
    ['a reference to nothing', having('relationship', { target_ref: 'url--0' }), /is not there/],
    ['a broken pattern', having('indicator', { pattern: "[url:value = 'a'b']" }), /indicator: pattern/],
    ['another level', { ...marked, objects: marked.objects?.map(asRed) ?? [] }, /marking-definition: name and level/],
    ['no maker', having('indicator', { created_by_ref: undefined }), /no maker/],
    ['seconds only', having('report', { created: '2026-01-01T00:00:00Z' }), /report: created/],
    ['an empty list', having('report', { object_refs: [] }), /empty object_refs/],
    ['half a character', having('indicator', { name: 'a\ud800' }), /half a character in name/],
    ['an object twice', { ...bundle, objects: [...(bundle.objects ?? []), ...(bundle.objects ?? [])] }, /twice/],
    ['no objects in the list', { ...bundle, objects: [] }, /an empty list/],
  ])('%s', (_, wrong, fault) => {
    expect(faults(wrong).join('\n')).toMatch(fault);
  });

  test.each([
    '',
    'a',
    '[]',
    "[url:value = 'a'",
    "[url:value = 'a']]",
    "[url:value = 'a\\']",
    "[url:value = 'a\\b']",
    "[url:value == 'a']",
    "[url:value = 'a' AND ]",
    "[url:hashes.SHA-1 = 'a']",
    '[url:value = a]',
  ])('%s is no pattern', (pattern) => {
    expect(patternRead(pattern)).toBeUndefined();
  });
});

describe('what is wrong with an event is found', () => {
  const { Event } = JSON.parse(written(exchangeNamed('misp'), EVERY)) as { Event: MispEvent };
  const attribute = Event.Attribute[0] as MispEvent['Attribute'][number];

  test.each<[string, object, string]>([
    ['published', { published: true }, 'uuid, published'],
    ['for everybody', { distribution: '3' }, 'distribution'],
    ['a title of two lines', { info: 'a\nb' }, 'info'],
    ['a type that MISP does not know', { Attribute: [{ ...attribute, type: 'ip' }] }, 'ip in Network activity'],
    ['a value of another type', { Attribute: [{ ...attribute, type: 'md5', category: 'Payload delivery' }] }, 'md5: '],
    ['an attribute twice', { Attribute: [attribute, attribute] }, 'twice'],
    ['to_ids in words', { Attribute: [{ ...attribute, to_ids: '1' }] }, 'to_ids'],
  ])('%s', (_, change, fault) => {
    expect(eventFaults({ Event: { ...Event, ...change } as MispEvent }).join('\n')).toContain(fault);
  });
});
