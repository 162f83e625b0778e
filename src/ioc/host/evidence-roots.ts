import { CODE_ROOTS, FILE_STEMS, SURE_ROOTS } from './ambiguous.ts';
import { type Candidate, NEVER } from './candidate.ts';
import { type Ending, endingOf } from './ending.ts';
import { ORDINARY, SHORT_WORDS } from './vocabulary.ts';

/** First labels of names written the other way round, as packages are: `com.evil.app`, `de.evil.app`. */
const REVERSED = /^(?:com|org|net|edu|gov|io|dev|me|de|fr|uk|ru|cn|jp|br|nl|eu|it|in|us|co|tv|cc|app|ai)$/;
/** The ones that are first of all for that. */
const SURELY_REVERSED = /^(?:com|org|net|edu|gov)$/;

/** What English and code make their nouns, verbs and compounds with. */
const WORD_END =
  /(?:tions?|sions?|ments?|ness|able|ible|ity|ing|ed|e?rs?|ors?|ies|ive|ances?|ences?|ures?|ary|ory|ical|ists?|isms?|ages?|ify|i[sz]e|ship|ful|less|ous|loads?|sets?|lists?|names?|types?|keys?|paths?|files?|info|data|items?|sizes?|counts?|values?|maps?|ids?|codes?|texts?|lines?|nodes?|box|bars?|views?|forms?|pages?|al|ets?|est)$/;
const NO_WORD = /[bcdfghjklmnpqrstvwxz]{5}|^[^aeiouy]{4,}$/;

/**
 * Whether a label is hardly a word of prose or code, so that somebody must have registered it: digits or hyphens among
 * letters, no vowels, or long and built like no word.
 */
export function isInvented(label: string): boolean {
  if (label.includes('-') || /[a-z]{2}\d{2}|\d[a-z]{2}/.test(label) || NO_WORD.test(label)) return true;
  return (
    label.length >= 7 &&
    !ORDINARY.has(label) &&
    !CODE_ROOTS.has(label) &&
    !FILE_STEMS.has(label) &&
    !WORD_END.test(label) &&
    !endingOf(label)
  );
}

/** The ends of words that chance does not make. */
const SURE_END =
  /^[a-z]+(?:tions?|ments?|ness|[ai]ble|ity|ing|[ae]nces?|ised|ized|ated|ators?|[eu]ctors?|i[sz]ers?|manager|handler|service|names?|types?|lists?|counts?|paths?|files?|texts?|data|info|codes?|pages?|views?|items?|sizes?|times?|dates?|lines?|nodes?|values?|index|buttons?|titles?|labels?|errors?)$/;

/** Whether a label is a word of prose or code. */
function isWord(label: string): boolean {
  return (
    SHORT_WORDS.has(label) ||
    ORDINARY.has(label) ||
    CODE_ROOTS.has(label) ||
    FILE_STEMS.has(label) ||
    (label.length > 5 && SURE_END.test(label)) ||
    (label.length > 3 && endingOf(label) !== undefined)
  );
}

/**
 * Three or more labels of which none needed to be registered by anybody: `order.page.title.link`. Settings, texts to
 * translate, loggers, events and chains of members are called so.
 */
export function isKey({ labels, deepSuffix }: Candidate): boolean {
  return labels.length > 2 && !deepSuffix && labels.slice(0, -1).every(isWord);
}

/**
 * The first label: the root of a package or of a chain of calls, `com.evil.app`, `this.x`. Before a registered name it
 * is a host as any other: nearly every zone has a `dev`, a `files`, an `m`.
 */
export function rootEvidence(candidate: Candidate): number {
  const { labels, ending, owned, deepSuffix } = candidate;
  const first = labels[0] as string;
  const sure = SURE_ROOTS.has(first);
  const reversed = REVERSED.test(first);
  const root = sure || reversed || CODE_ROOTS.has(first);
  if (!root || (deepSuffix && labels.length > 2)) return 0;
  if (labels.length === 2) return sure ? -14 : ending.clear ? -4 : -6;
  const invented = isInvented(owned);
  if (SURELY_REVERSED.test(first)) return ending.clear && invented ? -6 : NEVER;
  if (ending.clear) return sure && first.length > 1 ? -6 : invented ? 0 : -3;
  if (invented) return inventedRoot(owned, ending);
  return ordinaryRoot(first, sure, reversed, ending.weight);
}

/** A root before what is no word: no identifier has a hyphen. */
function inventedRoot(owned: string, ending: Ending): number {
  if (owned.includes('-')) return 0;
  return ending.weight > 0 ? -1 : ending.word ? -5 : -2;
}

/** A root before an ordinary word: `this.item.id`, `de.item.info`, `user.item.name`. */
function ordinaryRoot(first: string, sure: boolean, reversed: boolean, weight: number): number {
  if (sure) return first.length === 1 && weight >= 0 ? -8 : -14;
  return reversed ? -9 : -6;
}
