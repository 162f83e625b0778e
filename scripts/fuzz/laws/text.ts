import { createRewriter, defang, refang } from '../../../src/ioc/text.ts';
import type { Law } from '../law.ts';
import { CORE, found, show } from './found.ts';

const MODES = [{ everything: false }, { everything: true }] as const;
const CHUNKS = [1, 3, 17, 256];
const ACTIONS = [
  ['defang', MODES[0]],
  ['defang', MODES[1]],
  ['refang', MODES[0]],
] as const;

function rewritten(input: Uint8Array, [action, options]: (typeof ACTIONS)[number], chunk = input.length): Buffer {
  const rewriter = createRewriter(action, options);
  const out: Uint8Array[] = [];
  for (let at = 0; at < input.length; at += chunk) out.push(rewriter.write(input.subarray(at, at + chunk)));
  return Buffer.concat([...out, rewriter.end()]);
}

const shown = (text: string | Uint8Array): string => JSON.stringify(text.toString());

const cuts: Law = {
  name: 'defang, refang: cutting the stream changes nothing',
  every: 2,
  check(input) {
    for (const action of ACTIONS) {
      const whole = rewritten(input, action);
      for (const chunk of CHUNKS) {
        if (input.length / chunk > 1000) continue;
        const cut = rewritten(input, action, chunk);
        if (!cut.equals(whole)) return `${action[0]} in chunks of ${chunk} gives ${shown(cut)}, whole ${shown(whole)}`;
      }
    }
    return undefined;
  },
};

const sameAsText: Law = {
  name: 'defang, refang: a stream gives what the text gives',
  every: 2,
  check(input) {
    const text = input.toString();
    if (!Buffer.from(text).equals(input)) return undefined;
    for (const action of ACTIONS) {
      const stream = rewritten(input, action).toString();
      const whole = action[0] === 'defang' ? defang(text, action[1]) : refang(text);
      if (stream !== whole) return `${action[0]} as a stream gives ${shown(stream)}, as a text ${shown(whole)}`;
    }
    return undefined;
  },
};

const twice: Law = {
  name: 'defang, refang: twice is once',
  every: 1,
  check(input) {
    const text = input.toString();
    for (const mode of MODES) {
      const once = defang(text, mode);
      if (defang(once, mode) !== once) return `defang ${shown(once)} gives ${shown(defang(once, mode))}`;
    }
    const once = refang(text);
    return refang(once) === once ? undefined : `refang ${shown(once)} gives ${shown(refang(once))}`;
  },
};

/** What marks are made of: a text without them, which refang leaves alone, has none. */
const MAYBE_MARK = /[[\]]|xx/i;

const undone: Law = {
  name: 'refang undoes defang where there were no marks',
  every: 1,
  check(input) {
    const text = input.toString();
    if (MAYBE_MARK.test(text) || refang(text) !== text) return undefined;
    for (const mode of MODES) {
      const back = refang(defang(text, mode));
      if (back !== text) return `${shown(defang(text, mode))} becomes ${shown(back)}`;
    }
    return undefined;
  },
};

const onlyMarks: Law = {
  name: 'defang adds marks and changes nothing else',
  every: 2,
  check(input) {
    const text = input.toString();
    const bare = (marked: string): string =>
      marked
        .replace(/\[(:\/\/|[.@:]|https?|[a-z]{2,8})\]/gi, '$1')
        .replace(/hxxp/gi, (scheme) => (scheme === 'HXXP' ? 'HTTP' : 'http'));
    for (const mode of MODES) {
      const made = defang(text, mode);
      if (bare(made).toLowerCase() !== bare(text).toLowerCase())
        return `${shown(made)} is something else without its marks`;
    }
    return undefined;
  },
};

/** Values of `expected` that `got` lacks. */
function missing(expected: Uint8Array, got: Uint8Array): string | undefined {
  const values = new Set(found(got, CORE).map(show));
  const lost = found(expected, CORE).find((hit) => !values.has(show(hit)));
  return lost && `${show(lost)} is lost in ${shown(got)}`;
}

const defangedHits: Law = {
  name: 'extract finds in a defanged text what it found before',
  every: 2,
  check(input) {
    return missing(input, rewritten(input, ACTIONS[0])) ?? missing(input, rewritten(input, ACTIONS[1]));
  },
};

const refangedHits: Law = {
  name: 'extract finds in a refanged text what it found before',
  every: 2,
  asked: true,
  check: (input) => missing(input, rewritten(input, ACTIONS[2])),
};

export const TEXT_LAWS: readonly Law[] = [cuts, sameAsText, twice, undone, onlyMarks, defangedHits, refangedHits];
