import { type Collected, contentUuid, type Exchange, type Observable, wellFormed } from '../exchange.ts';
import { formOf } from '../stix/form.ts';
import { ownId } from '../stix/ids.ts';
import { MAKER, made, objectsOf, type StixObject } from '../stix/objects.ts';

/** Every object for the values, each once: several spellings may be one observable, several files lie in one folder. */
function* objects(observables: readonly Observable[], at: string): Iterable<StixObject> {
  const written = new Set<string>();
  for (const observable of observables) {
    const value = wellFormed(observable.value);
    const form = formOf(observable.type, value);
    if (!form) continue;
    const note = observable.note === undefined ? {} : { note: wellFormed(observable.note) };
    for (const object of objectsOf(form, { ...note, value, standing: observable.standing }, at)) {
      if (written.has(object.id)) continue;
      written.add(object.id);
      yield object;
    }
  }
}

function* idsOf(all: Iterable<StixObject>): Iterable<string> {
  for (const { id } of all) yield id;
}

/**
 * All of them in one grouping: values that belong together and may, looked into, become a report (section 4.4). Its
 * list is made anew, so that no object is kept.
 */
function* bundled({ title, observables, at }: Collected, key: string): Iterable<object> {
  const time = at.toISOString();
  yield MAKER;
  yield* objects(observables, time);
  yield made('grouping', key, time, {
    name: wellFormed(title),
    context: 'unspecified',
    object_refs: idsOf(objects(observables, time)),
  });
}

const holds = ({ type, value }: Observable): boolean => formOf(type, wellFormed(value)) !== undefined;

const stix: Exchange = {
  name: 'stix',
  title: 'STIX 2.1',
  about: 'a STIX 2.1 bundle: observables, and indicators to look for them',
  holds,
  document(collected) {
    const content = contentUuid(collected);
    const id = ownId('bundle', `${content} ${collected.at.toISOString()}`);
    // A list must not be empty (section 2.12): a bundle without objects has none.
    if (!collected.observables.some(holds)) return { type: 'bundle', id };
    return { type: 'bundle', id, objects: bundled(collected, content) };
  },
};
export default stix;
