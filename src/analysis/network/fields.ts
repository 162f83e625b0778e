import { isObject } from '../../shared/json.ts';
import { SourceError } from './source-error.ts';
import { epoch, moment } from './times.ts';

/** Items looked at of any list: a source that sends more is not read to the end. */
const MOST = 200;

/**
 * An object of an answer, read field by field. A field that has another type than asked for is a `SourceError`
 * `bad_response` that names it: a source that answers differently than it documents is not understood, and what is not
 * understood must not look harmless. Fields that may be missing may be `null` as well.
 */
export interface Fields {
  has(name: string): boolean;
  object(name: string): Fields;
  objectIfAny(name: string): Fields | undefined;
  /** The objects of a list; none when it is missing. */
  objects(name: string): Fields[];
  text(name: string): string;
  /** Undefined also for an empty text. */
  textIfAny(name: string): string | undefined;
  /** The texts of a list; none when it is missing. */
  texts(name: string): string[];
  flagIfAny(name: string): boolean | undefined;
  flag(name: string): boolean;
  number(name: string, least: number, most: number): number;
  /** A whole number, 0 or more. */
  count(name: string): number;
  countIfAny(name: string): number | undefined;
  /** A whole number that some sources write as a text: `120` and `"120"`; undefined also for an empty text. */
  digitsIfAny(name: string): number | undefined;
  /** A date or time as UTC text. */
  timeIfAny(name: string): string | undefined;
  /** Seconds since 1970 as UTC text. */
  epochIfAny(name: string): string | undefined;
}

/**
 * @param value what is to be an object.
 * @param where the source, and the path to it, for messages.
 * @throws SourceError `bad_response` when it is none.
 */
export function fieldsOf(value: unknown, where: string): Fields {
  const wrong = (what: string, place: string) => new SourceError('bad_response', `${place} is ${what}`);
  if (!isObject(value)) throw wrong('no object', where);
  const place = (name: string) => `${where}.${name}`;
  const get = (name: string): unknown => (Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined);

  function typed<T>(name: string, what: string, fits: (found: unknown) => found is T): T {
    const found = get(name);
    if (!fits(found)) throw wrong(found === undefined ? 'missing' : `no ${what}`, place(name));
    return found;
  }
  const isText = (found: unknown): found is string => typeof found === 'string';
  const isFlag = (found: unknown): found is boolean => typeof found === 'boolean';
  const isCount = (found: unknown): found is number => Number.isSafeInteger(found) && (found as number) >= 0;
  const isList = (found: unknown): found is readonly unknown[] => Array.isArray(found);
  const list = (name: string) => (get(name) === undefined ? [] : typed(name, 'list', isList).slice(0, MOST));

  const fields: Fields = {
    has: (name) => get(name) !== undefined,
    object: (name) => fieldsOf(get(name), place(name)),
    objectIfAny: (name) => (get(name) === undefined ? undefined : fields.object(name)),
    objects: (name) => list(name).map((item, index) => fieldsOf(item, `${place(name)}[${index}]`)),
    text: (name) => typed(name, 'text', isText),
    textIfAny: (name) => (get(name) === undefined ? undefined : fields.text(name) || undefined),
    texts: (name) =>
      list(name).map((item, index) => {
        if (!isText(item)) throw wrong('no text', `${place(name)}[${index}]`);
        return item;
      }),
    flag: (name) => typed(name, 'true or false', isFlag),
    flagIfAny: (name) => (get(name) === undefined ? undefined : fields.flag(name)),
    number: (name, least, most) =>
      typed(
        name,
        `number from ${least} to ${most}`,
        (found): found is number => typeof found === 'number' && found >= least && found <= most,
      ),
    count: (name) => typed(name, 'whole number', isCount),
    countIfAny: (name) => (get(name) === undefined ? undefined : fields.count(name)),
    digitsIfAny(name) {
      const found = get(name);
      if (found === undefined || found === '') return undefined;
      return isText(found) && /^\d{1,15}$/.test(found) ? Number(found) : fields.count(name);
    },
    timeIfAny(name) {
      const text = fields.textIfAny(name);
      const time = text === undefined ? undefined : moment(text);
      if (text !== undefined && time === undefined) throw wrong('no time', place(name));
      return time;
    },
    epochIfAny(name) {
      const seconds = fields.countIfAny(name);
      return seconds === undefined ? undefined : epoch(seconds);
    },
  };
  return fields;
}

/** What stands under a path of names in a value of any shape; undefined when nothing does. */
export function peek(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[name];
  }
  return found ?? undefined;
}

/** The same where only a text is of use. */
export function peekText(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = peek(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
