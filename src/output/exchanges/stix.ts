import { type Collected, contentUuid, type Exchange, type Observable, wellFormed } from '../exchange.ts';
import { formOf } from '../stix/form.ts';
import { ownUuid } from '../stix/ids.ts';
import { tlpMarking } from '../stix/marking.ts';
import { MAKER, made, objectsOf, type StixObject } from '../stix/objects.ts';

/**
 * Every object for the values, each once: several spellings may be one observable, several files lie in one folder.
 * @param written takes their identifiers, in order.
 */
function* objects(observables: Iterable<Observable>, at: string, written: Set<string>): Iterable<StixObject> {
  for (const observable of observables) {
    const value = wellFormed(observable.value);
    const form = formOf(observable.type, value);
    if (!form) continue;
    const note = observable.note === undefined ? {} : { note: wellFormed(observable.note) };
    const { standing, confidence } = observable;
    const about = { ...note, value, standing, ...(confidence !== undefined && { confidence }) };
    for (const object of objectsOf(form, about, at)) {
      if (written.has(object.id)) continue;
      written.add(object.id);
      yield object;
    }
  }
}

/**
 * All of them in one report, which importers show as a whole. A grouping (section 4.4) would claim less, but the schema
 * that OASIS has for bundles lets none in.
 */
function* bundled({ title, observables, at, tlp }: Collected, content: string): Iterable<object> {
  const time = at.toISOString();
  const marking = tlp && tlpMarking(tlp);
  const marked = marking && { object_marking_refs: [marking.id] };
  // Who made them is no secret, and the same in every bundle.
  yield MAKER;
  if (marking) yield marking;
  const written = new Set<string>();
  for (const object of objects(observables, time, written)) yield marked ? { ...object, ...marked } : object;
  const properties = { name: wellFormed(title), published: time, object_refs: written, ...marked };
  yield made('report', content, time, properties);
}

const holds = ({ type, value }: Observable): boolean => formOf(type, wellFormed(value)) !== undefined;

function anyOf(observables: Iterable<Observable>): boolean {
  for (const observable of observables) if (holds(observable)) return true;
  return false;
}

const stix: Exchange = {
  name: 'stix',
  title: 'STIX 2.1',
  about: 'a STIX 2.1 bundle: observables, and indicators to look for them',
  holds,
  document(collected) {
    const content = contentUuid(collected);
    const id = `bundle--${ownUuid(`bundle ${content} ${collected.at.toISOString()}`)}`;
    // A list must not be empty (section 2.12): a bundle without objects has none.
    if (!anyOf(collected.observables)) return { type: 'bundle', id };
    return { type: 'bundle', id, objects: bundled(collected, content) };
  },
};
export default stix;
