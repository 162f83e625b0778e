/** One way of rewriting text: what to look for, and what to put there. */
export interface Rule {
  /** Global; a match and what it looks at on either side stay within `reach`, and it looks at no line but its own. */
  readonly pattern: RegExp;
  /** Characters around the start of a match that decide about it: bounds what a stream holds back. */
  readonly reach: number;
  /** The replacement for one match; the match itself to leave it alone. */
  replace(match: RegExpExecArray, text: string): string;
}

/** A whole text rewritten. */
export function rewrite(rule: Rule, text: string): string {
  return new Rewriting(rule).end(text);
}

/**
 * A text rewritten piece by piece. What comes out depends on the text alone, never on where the pieces end: a match is
 * replaced only once `reach` characters after its start or the end of its line are known, and `reach` characters
 * before it are kept.
 */
export class Rewriting {
  readonly #rule: Rule;
  /** The last characters already given out, then those still undecided. */
  #text = '';
  #done = 0;

  constructor(rule: Rule) {
    this.#rule = rule;
  }

  write(piece: string): string {
    this.#text += piece;
    return this.#advance(Math.max(this.#text.length - this.#rule.reach, this.#text.lastIndexOf('\n') + 1));
  }

  end(piece = ''): string {
    this.#text += piece;
    return this.#advance(this.#text.length);
  }

  /** Gives out everything whose first character lies before `limit`. */
  #advance(limit: number): string {
    const { pattern, reach } = this.#rule;
    const text = this.#text;
    const parts: string[] = [];
    let at = this.#done;
    pattern.lastIndex = at;
    for (let match = pattern.exec(text); match && match.index < limit; match = pattern.exec(text)) {
      parts.push(text.slice(at, match.index), this.#rule.replace(match, text));
      at = match.index + match[0].length;
    }
    if (limit > at) {
      parts.push(text.slice(at, limit));
      at = limit;
    }
    const kept = Math.max(0, at - reach);
    this.#text = text.slice(kept);
    this.#done = at - kept;
    return parts.join('');
  }
}
