import { type Hit, refang } from '../../../src/ioc/index.ts';
import { pattern } from '../../../src/ioc/letters.ts';
import { DEFANG_STYLES, openRewriter, type Rewrite } from '../../../src/ioc/text.ts';
import type { Law } from '../law.ts';
import { guessed } from './families.ts';
import { CORE, found, lengthOf, show } from './found.ts';
import { hasMarks, isJoining, isSpelledPlain, mixesMarks } from './marks.ts';

const CHUNKS = [1, 3, 17, 256];
const DEFANGS: readonly Rewrite[] = DEFANG_STYLES.flatMap((style) =>
  [false, true].map((everything) => ({ action: 'defang' as const, style, everything })),
);
const REFANG: Rewrite = { action: 'refang' };

async function rewritten(input: Uint8Array, action: Rewrite, chunk = input.length): Promise<Buffer> {
  const rewriter = await openRewriter(action);
  const out: Uint8Array[] = [];
  for (let at = 0; at < input.length; at += chunk) out.push(rewriter.write(input.subarray(at, at + chunk)));
  return Buffer.concat([...out, rewriter.end()]);
}

const shown = (text: string | Uint8Array): string => JSON.stringify(text.toString());
const named = ({ action, style, everything }: Rewrite): string =>
  `${action}${style ? ` --style ${style}` : ''}${everything ? ' --everything' : ''}`;

/** Says what is wrong with one of the ways of rewriting, the first that is. */
async function each(
  actions: readonly Rewrite[],
  check: (action: Rewrite) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (const action of actions) {
    const problem = await check(action);
    if (problem !== undefined) return `${named(action)}: ${problem}`;
  }
  return undefined;
}

const cuts: Law = {
  name: 'defang, refang: cutting the stream changes nothing',
  every: 3,
  check: (input) =>
    each([...DEFANGS, REFANG], async (action) => {
      const whole = await rewritten(input, action);
      for (const chunk of CHUNKS) {
        if (input.length / chunk > 1000) continue;
        const cut = await rewritten(input, action, chunk);
        if (!cut.equals(whole)) return `in chunks of ${chunk} ${shown(cut)}, whole ${shown(whole)}`;
      }
      return undefined;
    }),
};

const defangedTwice: Law = {
  name: 'defang twice is once',
  every: 2,
  check: (input) =>
    each(DEFANGS, async (action) => {
      const once = await rewritten(input, action);
      const twice = await rewritten(once, action);
      return twice.equals(once) ? undefined : `${shown(once)} becomes ${shown(twice)}`;
    }),
};

const refangedTwice: Law = {
  name: 'refang twice is once',
  every: 2,
  check(input) {
    const once = refang(input.toString());
    return refang(once) === once ? undefined : `${shown(once)} becomes ${shown(refang(once))}`;
  },
};

/** Square brackets, which defanging makes, and masked schemes. */
const MAYBE_MARK = /[[\]]|xx/i;

const undone: Law = {
  name: 'refang undoes defang where there were no marks',
  every: 2,
  async check(input) {
    const text = input.toString();
    if (MAYBE_MARK.test(text) || hasMarks(text) || refang(text) !== text) return undefined;
    return each(DEFANGS, async (action) => {
      if (action.everything === true && isJoining(text)) return undefined;
      const made = (await rewritten(Buffer.from(text), action)).toString();
      return refang(made) === text ? undefined : `${shown(made)} becomes ${shown(refang(made))}`;
    });
  },
};

const bare = (marked: string): string =>
  marked
    .replace(/[[\]]/g, '')
    .replace(/xx(?=ps?)/gi, 'tt')
    .toLowerCase();

const onlyMarks: Law = {
  name: 'defang adds marks and changes nothing else',
  every: 2,
  check: (input) =>
    each(DEFANGS, async (action) => {
      const made = (await rewritten(input, action)).toString('latin1');
      return bare(made) === bare(input.toString('latin1'))
        ? undefined
        : `${shown(made)} is something else without its marks`;
    }),
};

/** Those of the hits of a text that are not found in what was made of it. */
function lost(hits: readonly Hit[], after: Uint8Array): readonly Hit[] {
  // A defanged name with a path is a URL, and the name its host.
  const made = found(after, { ...CORE, hosts: true });
  const values = new Set(made.map(show));
  return hits.filter((hit) => !values.has(show(hit)) && !made.some((longer) => isPart(hit, longer)));
}

/**
 * Whether a hit is in the path or query of a URL that begins before it, or ends inside it (`evil[.]com/CVE\u20132021...`,
 * where the dash ends it), or is a label of a name.
 */
function isPart({ type, value, raw }: Hit, longer: Hit): boolean {
  const at = longer.value.toLowerCase().indexOf(value.toLowerCase());
  return (
    (longer.type === 'url' && (at > 0 || refang(longer.raw).indexOf(refang(raw)) > 0 || endsInside(longer.raw, raw))) ||
    (longer.type === 'domain' &&
      type === 'cve' &&
      longer.value.split('.').some((label) => raw.toLowerCase() === label)) ||
    (longer.type === 'domain' &&
      type === 'hash' &&
      /^(?:0x)?$/i.test(longer.value.slice(0, Math.max(0, at))) &&
      at >= 0)
  );
}

/** Dashes, and the letters of scripts that are written without spaces. */
const END_OF_URL = pattern()`[\p{EastAsian}\u2010-\u2015]`;

/**
 * `a.b/cve2021`, `cve2021\u20131234`: the one ends with how the other begins, up to a sign that is none of a URL, or to
 * a letter of a script without spaces.
 */
function endsInside(url: string, raw: string): boolean {
  const [begin = ''] = raw.split(END_OF_URL);
  return begin !== '' && begin.length < Math.min(raw.length, url.length) && url.endsWith(begin);
}

/** Where a hit stands in a text without the brackets that defanging adds, in bytes. */
function placeOf(text: Buffer, unbracketed: Uint32Array, hit: Hit): readonly [from: number, to: number] {
  const end = hit.offset + (lengthOf(text, hit) ?? 0);
  return [unbracketed[hit.offset] as number, unbracketed[end] as number];
}

/** For each byte of a text, and its end, how many before it are no square brackets. */
function withoutBrackets(text: Uint8Array): Uint32Array {
  const places = new Uint32Array(text.length + 1);
  for (const [at, byte] of text.entries())
    places[at + 1] = (places[at] as number) + (byte === 0x5b || byte === 0x5d ? 0 : 1);
  return places;
}

/**
 * Whether a hit is inside a longer one of the defanged text, or one that goes on behind it begins in it: what is
 * defanged is read liberally (`evil[.]local/a` is a URL, `a[.]b@c[.]local` an address), so that it may take in what stood
 * beside a plain name (`::/1@a.vl`). Nothing is lost then.
 */
function swallowedBy(before: Buffer, after: Buffer): (hit: Hit) => boolean {
  let longer: readonly (readonly [number, number])[] | undefined;
  const places = withoutBrackets(before);
  return (hit) => {
    if (!longer) {
      const made = withoutBrackets(after);
      longer = found(after, CORE).map((other) => placeOf(after, made, other));
    }
    const [from, to] = placeOf(before, places, hit);
    return longer.some(
      ([outer, end]) =>
        (outer <= from && to <= end && end - outer > to - from) || (from < outer && outer < to && to < end),
    );
  };
}

/** A hit and what stands around it, as far as a notation may reach. */
const beside = (input: Buffer, { offset, raw }: Hit): string =>
  input.toString('utf8', Math.max(0, offset - 16), offset + Buffer.byteLength(raw) + 16);

const told = (gone: Hit | undefined, after: Uint8Array): string | undefined =>
  gone && `${show(gone)} is lost in ${shown(after)}`;

/** A dot, an at sign or `://` beside a space. */
const SPACED_MARK = /(?:[.@]|:\/\/)\s|\s[.@]/;
/** A dot or an at sign in brackets, and a space: the end of a sentence, or a notation with gaps, whatever comes next. */
const SPACED_BRACKETS = /[.@][\])}>]\s|\s[[({<][.@]/;
/** Slashes of no scheme, or of no host: in brackets they stand beside the next word like a notation. */
const LONE_SLASHES = /(?:^|[^a-z0-9]):\/\/|:\/\/[({<]/i;

const foundInDefanged: Law = {
  name: 'extract finds in a defanged text what it found before',
  every: 2,
  check: (input, look) =>
    each(DEFANGS, async (action) => {
      const made = await rewritten(input, action);
      const hits = found(input, CORE);
      look.held(hits.length);
      const swallowed = swallowedBy(input, made);
      const excuse = (hit: Hit): string | undefined => {
        const around = beside(input, hit);
        if (swallowed(hit)) return 'part of what is read liberally';
        if (LONE_SLASHES.test(around)) return 'slashes of no scheme';
        // The literal rule brackets such a mark as well, and in brackets it joins words (`evil [.] com`).
        if (action.everything === true && SPACED_MARK.test(around)) return 'spaced marks';
        if (SPACED_BRACKETS.test(around)) return 'spaced brackets';
        return mixesMarks(made.toString()) ? 'separators spelled out' : guessed(input, hit, look);
      };
      return told(
        lost(hits, made).find((hit) => !look.excuses(excuse(hit))),
        made,
      );
    }),
};

/** How a hit is written in plain text: as the refanged text has it, else its value. */
function plainSpelling({ value }: Hit, refanged: string): string {
  const at = refanged.toLowerCase().indexOf(value.toLowerCase());
  return at < 0 ? value : refanged.slice(at, at + value.length);
}

/** Whether a hit is found as well where its plain spelling stands in its place, in a text without marks. */
function isBelievedPlain(input: Buffer, hit: Hit, refanged: string): boolean {
  const end = hit.offset + (lengthOf(input, hit) ?? 0);
  const before = Buffer.from(refang(input.toString('utf8', 0, hit.offset)));
  const plain = Buffer.concat([
    before,
    Buffer.from(plainSpelling(hit, refanged)),
    Buffer.from(refang(input.toString('utf8', end))),
  ]);
  return found(plain, CORE).some(
    (other) => other.offset === before.length && other.confidence === 'high' && show(other) === show(hit),
  );
}

/**
 * What is believed because it is defanged (an ending that nobody knows, a name in a path), or because others beside it
 * are, may be nothing in plain text, and then what is beside it is read anew. It is written out all the same.
 */
const foundInRefanged: Law = {
  name: 'extract finds in a refanged text what it found before',
  every: 2,
  async check(input, look) {
    const text = input.toString();
    const hits = found(input, CORE);
    look.held(hits.length);
    const excuse = (hit: Hit): string | undefined => {
      if (mixesMarks(text) || isSpelledPlain(hit)) return 'separators spelled out';
      // Brackets inside brackets are undone one after the other; extraction reads a text once.
      if (/[[({<]\s?[[({<]/.test(beside(input, hit))) return 'brackets in brackets';
      // A dot in brackets beside a space may be the full stop of a text in which every dot has them: the space stays.
      return /\]\s|\s\[/.test(hit.raw) ? 'spaced brackets' : guessed(input, hit, look);
    };
    const made = await rewritten(input, REFANG);
    const refanged = made.toString();
    const after = refanged.toLowerCase();
    const gone = lost(hits, made);
    const isAnew = gone.length > 0 && hits.some((hit) => !isBelievedPlain(input, hit, refanged));
    // The octets of an address may be padded, which its value does not tell.
    const isUnwritten = ({ defanged, value, raw }: Hit): boolean =>
      defanged && ![value, raw].some((spelling) => after.includes(refang(spelling).toLowerCase()));
    const broken = gone.find((hit) => {
      const anew = isAnew && !isUnwritten(hit) ? 'beside something that is none in plain text' : undefined;
      return !look.excuses(anew ?? excuse(hit));
    });
    return told(broken, made);
  },
};

export const TEXT_LAWS: readonly Law[] = [
  cuts,
  defangedTwice,
  refangedTwice,
  undone,
  onlyMarks,
  foundInDefanged,
  foundInRefanged,
];
