import { createExtractor, type ExtractOptions, type Hit } from '../../../ioc/index.ts';
import { Failure } from '../../../shared/failure.ts';
import { placed, unpacked } from '../../decode.ts';
import { NotText } from '../../packed.ts';
import { bytesOf } from '../../piece.ts';
import { type Source, shownName } from '../../source.ts';
import { asUtf8 } from '../../utf16.ts';
import type { Flag, Occurrence } from '../occurrences.ts';
import { ALGORITHMS, digest } from './digest.ts';
import { headerText, isMail } from './headers.ts';
import { type Link, type Page, readHtml } from './html.ts';
import { contentOf, isBody } from './kinds.ts';
import { isMismatch } from './link-mismatch.ts';
import { messagesIn } from './mailbox.ts';
import { type Leaf, type Message, parseMessage } from './mime.ts';
import type { Rendition } from './rendition.ts';

/** A message has to fit into memory several times over. */
const LARGEST = 64e6;

/** Messages in messages; deeper ones are hashed and not opened. */
const DEEPEST = 10;

type Find = Omit<Occurrence, 'source'>;

async function whole(source: Source): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of asUtf8(unpacked(source))) {
    size += chunk.length;
    if (size > LARGEST) {
      const message = `${shownName(source)} is larger than ${LARGEST / 1e6} MB: too large for one mail message`;
      throw new Failure('usage', message, 'without --eml text of any size is read');
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Reads the inputs of one run as mail messages. */
class Mail {
  readonly #options: ExtractOptions;
  readonly #shown: string;

  constructor(options: ExtractOptions, shown: string) {
    this.#options = options;
    this.#shown = shown;
  }

  #hits(bytes: Uint8Array): Hit[] {
    const extractor = createExtractor(this.#options);
    return [...extractor.write(bytes), ...extractor.end()];
  }

  #inText(text: Uint8Array, part: string): Find[] {
    return this.#hits(text).map((hit) => ({ ...hit, part }));
  }

  #inHeaders({ headers }: Message, prefix: string): Find[] {
    return headers.flatMap((header) => {
      const text = headerText(header);
      return text ? this.#inText(Buffer.from(text), `${prefix}header:${header.name}`) : [];
    });
  }

  /** Text, targets and code of HTML, in the order of the source. */
  #inHtml(html: Buffer, part: string): Find[] {
    const page = readHtml(html.toString('latin1'));
    const lines = lineEnds(html);
    const placed = (rendition: Rendition, flagsAt: (offset: number) => readonly Flag[] = () => []): Find[] =>
      this.#hits(rendition.bytes).map((hit) => {
        const { from, to } = rendition.sourceOf(hit.offset, hit.offset + Buffer.byteLength(hit.raw));
        const flags = flagsAt(hit.offset);
        return {
          ...hit,
          raw: html.toString('utf8', from, to),
          offset: from,
          line: lineOf(lines, from),
          part,
          ...(flags.length > 0 && { flags }),
        };
      });
    const flagged = mismatchesOf(page);
    // A name of code is no domain unless it is part of an address.
    const code = placed(page.code).filter(({ type, confidence }) => type !== 'domain' || confidence === 'high');
    return [...placed(page.text), ...placed(page.targets, flagged), ...code].sort((a, b) => a.offset - b.offset);
  }

  #hashes({ content, filename }: Leaf, part: string): Find[] {
    if (this.#options.types && !this.#options.types.includes('hash')) return [];
    return ALGORITHMS.map((algorithm) => ({
      type: 'hash',
      value: digest(algorithm, content),
      raw: '',
      offset: 0,
      line: 1,
      defanged: false,
      confidence: 'high',
      algorithm,
      part,
      ...(filename !== undefined && { filename }),
      ...(this.#options.context !== undefined && { context: '' }),
    }));
  }

  async #inAttachment(leaf: Leaf, part: string, depth: number): Promise<Find[]> {
    const kind = contentOf(leaf);
    if (kind === undefined) return [];
    if (kind === 'message') return depth < DEEPEST ? this.#inMessage(leaf.content, `${part}/`, depth + 1) : [];
    const text = leaf.charset === undefined ? await asText(leaf.content) : Buffer.from(leaf.text());
    return kind === 'html' ? this.#inHtml(text, part) : this.#inText(text, part);
  }

  async #inMessage(bytes: Uint8Array, prefix: string, depth: number): Promise<Find[]> {
    const message = await parseMessage(bytes, this.#shown);
    if (prefix === '' && !isMail(message.headers)) {
      throw new NotText('usage', `${this.#shown} is no mail message`, 'without --eml it is read as text');
    }
    const finds = [this.#inHeaders(message, prefix)];
    let number = 0;
    for (const leaf of message.leaves) {
      if (isBody(leaf)) {
        const text = Buffer.from(leaf.text());
        const html = contentOf(leaf) === 'html';
        finds.push(html ? this.#inHtml(text, `${prefix}html`) : this.#inText(text, `${prefix}text`));
        continue;
      }
      number += 1;
      const part = `${prefix}attachment:${leaf.filename ?? number}`;
      finds.push(this.#hashes(leaf, part), await this.#inAttachment(leaf, part, depth));
    }
    return finds.flat();
  }

  read(bytes: Uint8Array): Promise<Find[]> {
    return this.#inMessage(bytes, '', 1);
  }
}

/** An attached text whose charset is not declared, as a file of that content is read. What cannot be read is empty. */
async function asText(content: Uint8Array): Promise<Buffer> {
  const source: Source = {
    name: 'attachment',
    bytes: async function* () {
      yield content;
    },
  };
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of bytesOf(placed(source))) {
      size += chunk.length;
      if (size > LARGEST) break;
      parts.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return Buffer.concat(parts);
}

/** Which addresses among the targets of a page belong to a link that shows another one. */
function mismatchesOf({ links, targets }: Page): (offset: number) => readonly Flag[] {
  const text = targets.bytes;
  const wrong = links.filter(({ shown, from, to }) =>
    isMismatch(Buffer.from(shown, 'latin1').toString(), text.toString('utf8', from, to)),
  );
  let at = 0;
  // Hits come in the order of the text.
  return (offset) => {
    while (at < wrong.length && (wrong[at] as Link).to <= offset) at++;
    return (wrong[at]?.from ?? Number.POSITIVE_INFINITY) <= offset ? ['link_mismatch'] : [];
  };
}

/** Positions of the line feeds. */
function lineEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) ends.push(at);
  return ends;
}

/** The number of the line that a byte stands in, from 1. */
function lineOf(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** An input as mail: one message, or a mailbox file of several. */
export async function* inMail(
  source: Source,
  options: ExtractOptions,
  signal: AbortSignal,
): AsyncIterable<Occurrence[]> {
  const mail = new Mail(options, shownName(source));
  for (const message of messagesIn(await whole(source))) {
    if (signal.aborted) return;
    const finds = await mail.read(message);
    yield finds.map((find) => ({ ...find, source: source.name }));
  }
}
