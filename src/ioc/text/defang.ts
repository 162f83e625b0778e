import { type Rule, rewrite } from './rewrite.ts';
import type { DefangStyle } from './style-names.ts';
import { STYLE_RULES, type StyleRule } from './styles.ts';

export interface DefangOptions {
  /** The literal rule: every mark of the style, also the full stop at the end of a sentence. */
  readonly everything?: boolean;
}

/** Longest thing looked at: a scheme, `://` and one character on either side. */
const REACH = 40;

/** What may follow a dot inside a token; quotes and brackets close a sentence as well, so they do not count. */
const AFTER_DOT = /[A-Za-z0-9_\-%/:?#@&=~+*\u0080-\uffff]/;
/** ASCII only: in a stream, where characters are bytes, `\s` would take 0xA0 for a space, the last byte of `à` in UTF-8. */
const SPACE = /[\t-\r ]/;

/** Whether the mark joins two parts of a token. */
function joins(mark: string, before: string, after: string): boolean {
  if (before === '' || after === '' || SPACE.test(before) || SPACE.test(after)) return false;
  if (mark === '.') return before !== '\\' && AFTER_DOT.test(after);
  return true;
}

function replace({ spell }: StyleRule, match: RegExpExecArray, text: string, everything: boolean): string {
  const [whole, scheme = ''] = match;
  const mark = whole.slice(scheme.length);
  const before = text.charAt(match.index + scheme.length - 1);
  const after = text.charAt(match.index + whole.length);
  if (before === '[' && after === ']') return whole;
  if (!everything && !joins(mark, before, after)) return whole;
  return spell(scheme, mark);
}

/** The rule that makes indicators in a text unclickable, apart from IPv6 addresses; `Rewriting` applies it. */
export function defangRule(options: DefangOptions = {}, style: DefangStyle = 'socbuddy'): Rule {
  const everything = options.everything ?? false;
  const rule = STYLE_RULES[style];
  return {
    pattern: rule.pattern,
    reach: REACH,
    replace: (match, text) => replace(rule, match, text, everything),
  };
}

/**
 * Makes every indicator in a text unclickable: `http://evil.example/a` becomes `hxxp[://]evil[.]example/a`. Idempotent,
 * and undone by `refang`.
 */
export function defang(text: string, options: DefangOptions = {}): string {
  return rewrite(defangRule(options), text);
}

/** One indicator made unclickable, for tables; a value is no sentence, so the literal rule applies. */
export function defangValue(value: string): string {
  return defang(value, { everything: true });
}
