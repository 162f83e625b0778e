import { REFERENCE, referenced } from './entities.ts';
import { Rendition } from './rendition.ts';
import { type Attribute, type Tag, tagAt } from './tags.ts';

/** A link: what it shows, and where its target stands in {@link Page.targets}. */
export interface Link {
  /** As a reader sees it, a binary string. */
  readonly shown: string;
  readonly from: number;
  readonly to: number;
}

/** What an HTML text holds; every byte of it knows its place in the HTML. */
export interface Page {
  /** What is shown, and what is there to be shown but hidden. A block begins a new line. */
  readonly text: Rendition;
  /** Scripts, styles, comments. */
  readonly code: Rendition;
  /** Values of attributes that name or hold addresses, one a line. */
  readonly targets: Rendition;
  /** Links with a text. */
  readonly links: readonly Link[];
}

/** Elements inside a word or a sentence: an address goes on over their tags. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Attributes that lead somewhere or are shown. */
const TARGETS = new Set(
  (
    'href src action formaction background poster data cite longdesc srcset imagesrcset ping codebase xlink:href manifest ' +
    'lowsrc dynsrc content alt title value placeholder originalsrc shash'
  ).split(' '),
);

/** Elements whose content is no markup. */
const CODE = new Set(['script', 'style']);

/** A part of the message itself, or data in place: no address. */
const NO_TARGET = /^\s*(?:cid|data):/i;

/** What is not shown as it is written. */
const CHANGED = new RegExp(`${REFERENCE.source}|[\\t\\n\\r ]`, 'g');

/** Reads a binary string of UTF-8 as HTML. One pass, and every search goes on from where the last one ended. */
export function readHtml(source: string): Page {
  return new Reader(source).page();
}

class Reader {
  readonly #source: string;
  /** In lower case, to find end tags in. */
  readonly #lower: string;
  readonly #text = new Rendition();
  readonly #code = new Rendition();
  readonly #targets = new Rendition();
  readonly #links: Link[] = [];
  /** The link whose text is being read: where its text and its target begin and where that ends. */
  #open: { readonly since: number; readonly from: number; readonly to: number } | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#lower = source.toLowerCase();
  }

  page(): Page {
    for (let at = 0; at < this.#source.length; ) {
      const sign = this.#source.indexOf('<', at);
      this.#show(at, sign < 0 ? this.#source.length : sign);
      if (sign < 0) break;
      at = this.#markup(sign);
    }
    this.#closeLink();
    return { text: this.#text, code: this.#code, targets: this.#targets, links: this.#links };
  }

  /** Reads what begins with the `<` at `at`; returns where the text goes on. */
  #markup(at: number): number {
    const next = this.#source.charAt(at + 1);
    if (next === '!' || next === '?') return this.#declaration(at);
    if (!/^(?:\/?[a-z])/.test(this.#lower.slice(at + 1, at + 3))) {
      this.#show(at, at + 1);
      return at + 1;
    }
    const tag = tagAt(this.#source, at);
    this.#tag(tag, at);
    return CODE.has(tag.name) && !tag.closing ? this.#codeUntil(`</${tag.name}`, tag.end) : tag.end;
  }

  /** A comment is kept as code. What Outlook alone shows (`<!--[if mso]>`) is markup: only its brackets are skipped. */
  #declaration(at: number): number {
    const comment = this.#source.startsWith('<!--', at) && !/^<!--(?:\[if|>|->)/.test(this.#lower.slice(at, at + 7));
    if (comment) return this.#codeUntil('-->', at + 4);
    const end = this.#source.indexOf('>', at);
    return end < 0 ? this.#source.length : end + 1;
  }

  #codeUntil(end: string, from: number): number {
    const found = this.#lower.indexOf(end, from);
    const to = found < 0 ? this.#source.length : found;
    this.#code.copy(this.#source, from, to);
    this.#code.put('\n', to, to);
    return end === '-->' ? to + end.length : to;
  }

  #tag(tag: Tag, at: number): void {
    if (!INLINE.has(tag.name)) this.#text.put('\n', at, tag.end);
    if (tag.name === 'a' || tag.name === 'area') this.#closeLink();
    for (const attribute of tag.attributes) {
      if (attribute.name === 'style') this.#decode(this.#code, attribute, false);
      else if (TARGETS.has(attribute.name) || attribute.name.startsWith('data-')) this.#target(tag, attribute);
    }
  }

  #target(tag: Tag, attribute: Attribute): void {
    const from = this.#targets.length;
    if (NO_TARGET.test(this.#source.slice(attribute.from, Math.min(attribute.to, attribute.from + 64)))) return;
    const leads = attribute.name === 'href' || attribute.name === 'action';
    this.#decode(this.#targets, attribute, leads);
    const to = this.#targets.length;
    this.#targets.put('\n', attribute.to, attribute.to);
    if (tag.name === 'a' && !tag.closing && attribute.name === 'href')
      this.#open = { since: this.#text.length, from, to };
  }

  #closeLink(): void {
    if (!this.#open) return;
    const { since, from, to } = this.#open;
    this.#links.push({ shown: this.#text.since(since), from, to });
    this.#open = undefined;
  }

  #show(from: number, to: number): void {
    this.#decode(this.#text, { from, to }, false);
  }

  /**
   * Copies a stretch with its character references decoded and its line breaks as spaces. An address that is followed has
   * no tabs and line breaks, and its spaces are escaped (URL Standard, 4.4).
   */
  #decode(into: Rendition, { from, to }: { readonly from: number; readonly to: number }, address: boolean): void {
    const stretch = this.#source.slice(from, to);
    const [start, end] = address
      ? [stretch.length - stretch.trimStart().length, stretch.trimEnd().length]
      : [0, stretch.length];
    CHANGED.lastIndex = start;
    let copied = start;
    for (let match = CHANGED.exec(stretch); match && match.index < end; match = CHANGED.exec(stretch)) {
      const plain = match[0].length === 1 ? match[0] : referenced(match);
      if (plain === undefined || (plain === ' ' && !address)) continue;
      into.copy(this.#source, from + copied, from + match.index);
      copied = Math.min(match.index + match[0].length, end);
      into.put(spelled(plain, address), from + match.index, from + copied);
    }
    into.copy(this.#source, from + copied, from + end);
  }
}

function spelled(plain: string, address: boolean): string {
  if (/^[\t\n\r]$/.test(plain)) return address ? '' : ' ';
  if (plain === ' ' && address) return '%20';
  return Buffer.from(plain).toString('latin1');
}
