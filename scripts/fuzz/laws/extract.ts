import { type Hit, INDICATOR_TYPES, type Indicator, identify, unicodeHost } from '../../../src/ioc/index.ts';
import { defangValue } from '../../../src/ioc/text.ts';
import type { Law, Look } from '../law.ts';
import { guessed } from './families.ts';
import { CORE, EVERYTHING, found, lengthOf, show } from './found.ts';
import { hasMarks } from './marks.ts';

const CHUNKS = [1, 3, 17, 256];
const LONGEST = 8192;
/** Paths, keys and user agents may have spaces, a name may have any sign that its type allows. */
const SPACED: ReadonlySet<string> = new Set(['file_path', 'registry_key', 'user_agent']);

const cuts: Law = {
  name: 'extract: cutting the stream changes nothing',
  every: 1,
  check(input) {
    const whole = JSON.stringify(found(input, EVERYTHING));
    for (const chunk of CHUNKS) {
      if (input.length / chunk > 1000) continue;
      const cut = JSON.stringify(found(input, EVERYTHING, chunk));
      if (cut !== whole) return `in chunks of ${chunk}: ${cut}; whole: ${whole}`;
    }
    return undefined;
  },
};

const places: Law = {
  name: 'extract: hits are the text at their offset, in order, apart, on their line',
  every: 1,
  check(input) {
    let end = 0;
    for (const hit of found(input, EVERYTHING)) {
      const length = lengthOf(input, hit);
      if (length === undefined || length === 0)
        return `${show(hit)}: raw ${JSON.stringify(hit.raw)} is not at ${hit.offset}`;
      if (hit.offset < end) return `${show(hit)} at ${hit.offset} begins before ${end}, where the one before it ends`;
      // A phrase is followed by what it holds.
      end = SPACED.has(hit.type) ? hit.offset : hit.offset + length;
      const line = input.subarray(0, hit.offset).toString('latin1').split('\n').length;
      if (line !== hit.line) return `${show(hit)} is on line ${line}, not ${hit.line}`;
    }
    return undefined;
  },
};

const sane: Law = {
  name: 'extract: values hold nothing that their type has not',
  every: 1,
  check(input) {
    for (const hit of found(input, EVERYTHING)) {
      if (hit.value === '' || hit.value.length > LONGEST) return `${show(hit)} has ${hit.value.length} characters`;
      if (/[\0-\x1f\x7f-\x9f]/.test(hit.value)) return `${show(hit)} has a control character`;
      if (!SPACED.has(hit.type) && /\s/.test(hit.value)) return `${show(hit)} has a space`;
      if (hit.type === 'domain' && hit.value.length > 253) return `${show(hit)} is longer than 253`;
      if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(hit.value) && !SPACED.has(hit.type))
        return `${show(hit)} has an invisible character`;
    }
    return undefined;
  },
};

/** The first hit that breaks a law and is not excused, and how. */
function broken(
  input: Buffer,
  look: Look,
  hits: readonly Hit[],
  check: (hit: Hit) => string | undefined,
  excuse: (hit: Hit) => string | undefined,
): string | undefined {
  look.held(hits.length);
  for (const hit of hits) {
    const problem = check(hit);
    if (problem !== undefined && !look.excuses(excuse(hit) ?? guessed(input, hit, look))) return problem;
  }
  return undefined;
}

const alone: Law = {
  name: 'extract: a value alone gives itself',
  every: 2,
  check: (input, look) =>
    broken(input, look, found(input, CORE), givesItself, ({ type, value, raw }) => {
      // Written in full, or with an IPv4 address at its end, an address says more than in its short form, which scopes
      // and slices of code have as well.
      if (type === 'ip' && value.includes(':') && (raw.length > value.length || raw.includes('.')))
        return 'written in full';
      // A value that spells a separator (`ftp://a_dot_com`) is read as defanged where nothing stronger is beside it;
      // `/a[1]` with nothing behind it ends in the note of an encyclopedia.
      if (hasMarks(value)) return 'spelling a separator';
      return /\[\d{1,3}\]$/.test(value) ? 'ending in a note' : undefined;
    }),
};

/**
 * A label above decides about a hash, a masked spelling about what has an ending that nobody knows, angle brackets
 * about the letters of scripts without spaces at the end of a URL.
 */
function givesItself(hit: Hit): string | undefined {
  const marked = defangValue(hit.value);
  const again = [hit.value, marked, `<${hit.value}>`, `<${marked}>`].some((text) =>
    found(Buffer.from(text), CORE).some(({ type, value }) => type === hit.type && value === hit.value),
  );
  if (again) return undefined;
  const instead = found(Buffer.from(hit.value), CORE).map(show).join(', ');
  return `${show(hit)} out of ${JSON.stringify(hit.raw)} alone gives ${instead || 'nothing'}`;
}

const isIndicator = ({ type }: Hit): boolean => INDICATOR_TYPES.some((known) => known === type);

/** Hosts are stored as A-labels: both sides are compared as people read them. */
const readable = (value: string): string =>
  value.normalize('NFC').replace(/[^/?#@:]*xn--[^/?#@:]*/gi, (host) => unicodeHost(host.toLowerCase()));

const identified: Law = {
  name: 'identify: takes the value of every hit as what it is',
  every: 2,
  check: (input, look) =>
    // A value that spells a separator (`x-dot-y://a`) is read as defanged, as a user would have it.
    broken(input, look, found(input, CORE).filter(isIndicator), isTaken, ({ value }) => {
      const made = identify(value);
      const spellings = 'type' in made ? [value, made.value] : [value];
      return spellings.some(hasMarks) ? 'spelling a separator' : undefined;
    }),
};

function isTaken(hit: Hit): string | undefined {
  const made = identify(hit.value);
  if (!('type' in made)) return `${show(hit)}: ${made.problem}`;
  // An IPv4 address written as IPv6 is stored as itself.
  if (hit.value === `::ffff:${made.value}`) return undefined;
  if (made.type !== hit.type) return `${show(hit)} is ${show(made)}`;
  // Letters of other scripts are folded on the way to an A-label.
  if (/^[\x21-\x7e]*$/.test(hit.value) && readable(made.value) !== readable(hit.value))
    return `${show(hit)} becomes ${JSON.stringify(made.value)}`;
  return changed(made);
}

/** How an indicator is read as another one, or as none, when its value is identified again. */
function changed(made: Indicator): string | undefined {
  const twice = identify(made.value);
  return 'type' in twice && twice.value === made.value && twice.type === made.type
    ? undefined
    : `${show(made)} is no longer itself: ${JSON.stringify(twice)}`;
}

const identifies: Law = {
  name: 'identify: never throws, and what it gives is stable',
  every: 3,
  check(input, look) {
    const made = identify(input.toString());
    if (!('type' in made)) return undefined;
    look.held(1);
    const problem = changed(made);
    // What was beside it said that the separator it spells is none; alone it is read as defanged.
    return problem !== undefined && look.excuses(hasMarks(made.value) ? 'spelling a separator' : undefined)
      ? undefined
      : problem;
  },
};

const hosts: Law = {
  name: 'extract: hosts add hits inside others and change nothing else',
  every: 3,
  check(input) {
    const without = found(input, EVERYTHING);
    const all = found(input, { ...EVERYTHING, hosts: true });
    const rest = [...without];
    let parent: Hit | undefined;
    for (const hit of all) {
      if (JSON.stringify(hit) === JSON.stringify(rest[0])) {
        parent = rest.shift();
        continue;
      }
      if (
        !parent ||
        hit.offset < parent.offset ||
        hit.offset + hit.raw.length > parent.offset + Buffer.byteLength(parent.raw)
      )
        return `${show(hit)} at ${hit.offset} is not inside ${parent ? show(parent) : 'anything'}`;
    }
    return rest[0] && `${show(rest[0])} is missing with hosts`;
  },
};

const LINE = 65_536;
const longLine: Law = {
  name: 'extract: a line of more than one piece is cut by its content alone',
  every: 400,
  check(input, look) {
    const filler = Buffer.from('seen evil.com and '.repeat(LINE / 18)).subarray(0, LINE - (input.length >> 1));
    const line = Buffer.concat([filler, input, filler]);
    const whole = JSON.stringify(found(line, EVERYTHING));
    for (const chunk of [1000, LINE, LINE + 1]) {
      if (JSON.stringify(found(line, EVERYTHING, chunk)) !== whole)
        return `in chunks of ${chunk} it gives something else`;
    }
    return places.check(line, look);
  },
};

export const EXTRACT_LAWS: readonly Law[] = [cuts, places, sane, alone, identified, identifies, hosts, longLine];
