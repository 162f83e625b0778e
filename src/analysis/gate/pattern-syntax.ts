/** Whether a sign, in lower case, is one that is meant. */
export type Sees = (sign: string) => boolean;

/** Where in a text one may be: at its start, its end, the edge of a word. */
export type Place = 'start' | 'end' | 'edge' | 'no edge';

/** A pattern taken apart. */
export type Node =
  | { readonly is: 'sign'; readonly sees: Sees }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'row'; readonly parts: readonly Node[] }
  | { readonly is: 'choice'; readonly parts: readonly Node[] }
  | { readonly is: 'repeat'; readonly part: Node; readonly least: number; readonly most: number };

const DEEPEST = 50;
const MOST_REPETITIONS = 1000;

const WORD: Sees = (sign) => /^\w$/.test(sign);
const DIGIT: Sees = (sign) => sign >= '0' && sign <= '9';
const SPACE: Sees = (sign) => /^\s$/.test(sign);
const not =
  (sees: Sees): Sees =>
  (sign) =>
    !sees(sign);

/** What a letter after a backslash stands for; other letters and digits mean something that is not offered. */
const CLASSES: Readonly<Record<string, Sees>> = {
  d: DIGIT,
  D: not(DIGIT),
  w: WORD,
  W: not(WORD),
  s: SPACE,
  S: not(SPACE),
};

const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function literal(sign: string): Sees {
  const lower = sign.toLowerCase();
  return (seen) => seen === lower;
}

function between(from: string, to: string): Sees {
  return (sign) => {
    const upper = sign.toUpperCase();
    return (sign >= from && sign <= to) || (upper >= from && upper <= to);
  };
}

/**
 * Takes a pattern apart: letters, `.`, classes, groups, `|`, `*`, `+`, `?`, `{2,5}`, `^`, `$`, `\b`, `\d`, `\w`, `\s`.
 * Looking ahead and back and references are not offered: without them the time that a match takes has a bound.
 * @throws SyntaxError naming what cannot be read.
 */
export function parsePattern(source: string): Node {
  let at = 0;
  const peek = (): string => source[at] ?? '';
  const wrong = (why: string): SyntaxError => new SyntaxError(`the pattern /${source}/ ${why}`);

  function escaped(): Sees | Place {
    const sign = source[at + 1];
    at += 2;
    if (sign === undefined) throw wrong('ends in a backslash');
    if (sign === 'b') return 'edge';
    if (sign === 'B') return 'no edge';
    const known = Object.hasOwn(CLASSES, sign) ? CLASSES[sign] : undefined;
    if (known) return known;
    const control = Object.hasOwn(CONTROLS, sign) ? CONTROLS[sign] : undefined;
    if (control !== undefined) return literal(control);
    if (/[a-z0-9]/i.test(sign)) throw wrong(`holds \\${sign}, which is not offered`);
    return literal(sign);
  }

  /** One sign of a class, or a whole class such as `\d`. */
  function member(): string | Sees {
    if (peek() !== '\\') return source[at++] as string;
    const sign = source[at + 1] ?? '';
    if (Object.hasOwn(CLASSES, sign) || Object.hasOwn(CONTROLS, sign) || /[a-z0-9]/i.test(sign)) {
      const seen = escaped();
      if (typeof seen === 'string') throw wrong('has an edge of a word in a class');
      return seen;
    }
    at += 2;
    return sign;
  }

  function oneOf(): Sees {
    at += 1;
    const negated = peek() === '^';
    if (negated) at += 1;
    const all: Sees[] = [];
    while (peek() !== ']') {
      if (at >= source.length) throw wrong('has a [ without ]');
      const from = member();
      if (typeof from === 'string' && peek() === '-' && !['', ']'].includes(source[at + 1] ?? '')) {
        at += 1;
        const to = member();
        if (typeof to !== 'string' || to < from) throw wrong('has a range from more to less');
        all.push(between(from, to));
      } else all.push(typeof from === 'string' ? literal(from) : from);
    }
    at += 1;
    return (sign) => all.some((sees) => sees(sign)) !== negated;
  }

  function group(depth: number): Node {
    if (depth > DEEPEST) throw wrong('has too many groups within each other');
    at += 1;
    if (source.startsWith('?:', at)) at += 2;
    else if (peek() === '?') throw wrong('looks ahead, back or names a group, which is not offered');
    const inner = choice(depth + 1);
    if (peek() !== ')') throw wrong('has a ( without )');
    at += 1;
    return inner;
  }

  function atom(depth: number): Node {
    const sign = peek();
    if (sign === '(') return group(depth);
    if (sign === '[') return { is: 'sign', sees: oneOf() };
    if (sign === '\\') {
      const seen = escaped();
      return typeof seen === 'string' ? { is: 'place', place: seen } : { is: 'sign', sees: seen };
    }
    if ('*+?{'.includes(sign)) throw wrong(`repeats nothing with ${sign}`);
    at += 1;
    if (sign === '^') return { is: 'place', place: 'start' };
    if (sign === '$') return { is: 'place', place: 'end' };
    return { is: 'sign', sees: sign === '.' ? (seen) => seen !== '\n' && seen !== '\r' : literal(sign) };
  }

  function times(): readonly [number, number] | undefined {
    const [whole, low = '', more, high] = /^\{(\d{1,4})(,(\d{1,4})?)?\}/.exec(source.slice(at, at + 12)) ?? [];
    if (whole === undefined) throw wrong('has a { that counts nothing; write \\{ for the sign');
    at += whole.length - 1;
    const least = Number(low);
    const most = more === undefined ? least : high === undefined ? Number.POSITIVE_INFINITY : Number(high);
    const largest = Math.max(least, Number.isFinite(most) ? most : 0);
    if (most < least || largest > MOST_REPETITIONS) throw wrong(`counts ${whole}`);
    return [least, most];
  }

  const REPEATS: Readonly<Record<string, () => readonly [number, number] | undefined>> = {
    '*': () => [0, Number.POSITIVE_INFINITY],
    '+': () => [1, Number.POSITIVE_INFINITY],
    '?': () => [0, 1],
    '{': times,
  };

  function repeated(depth: number): Node {
    const part = atom(depth);
    const range = Object.hasOwn(REPEATS, peek()) ? REPEATS[peek()]?.() : undefined;
    if (!range) return part;
    at += 1;
    // A repetition that would rather be short finds the same texts.
    if (peek() === '?') at += 1;
    if ('*+?{'.includes(peek()) && peek() !== '') throw wrong('repeats a repetition');
    return { is: 'repeat', part, least: range[0], most: range[1] };
  }

  function row(depth: number): Node {
    const parts: Node[] = [];
    while (at < source.length && peek() !== '|' && peek() !== ')') parts.push(repeated(depth));
    return { is: 'row', parts };
  }

  function choice(depth: number): Node {
    const parts = [row(depth)];
    while (peek() === '|') {
      at += 1;
      parts.push(row(depth));
    }
    return { is: 'choice', parts };
  }

  if (source === '') throw wrong('is empty');
  const tree = choice(0);
  if (at < source.length) throw wrong('has a ) without (');
  return tree;
}
