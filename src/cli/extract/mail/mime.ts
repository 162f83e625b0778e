import PostalMime, { decodeWords } from 'postal-mime';
import { Failure, messageOf } from '../../../shared/failure.ts';

/** A header field: unfolded, encoded words (RFC 2047) decoded. */
export interface Header {
  /** As it is written in the message. */
  readonly name: string;
  readonly value: string;
}

/** A part of a message that has no parts itself, its transfer encoding undone. */
export interface Leaf {
  /** `text/html`, in lower case. */
  readonly type: string;
  /** In lower case; undefined where the part does not say. */
  readonly charset: string | undefined;
  readonly filename: string | undefined;
  /** Part of what is read rather than a file beside it. */
  readonly inline: boolean;
  readonly content: Uint8Array;
  /** The content as text, by its charset. */
  text(): string;
}

export interface Message {
  readonly headers: readonly Header[];
  readonly leaves: readonly Leaf[];
}

/**
 * The part of the parser's tree that is read. Its documented result joins all text parts into one text and one HTML,
 * each made from the other where it is missing, so that nothing could be counted or placed; the tree has them apart.
 */
interface Node {
  readonly childNodes: readonly Node[];
  readonly parentNode?: Node | undefined;
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
    readonly multipart: string | false;
  };
  readonly contentDisposition: Node['contentType'];
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly headers: readonly { readonly originalKey: string; readonly value: string }[];
  readonly content: ArrayBuffer | null;
  getTextContent(): string;
}

const NEWLINE = 0x0a;

/** How the lines of a message end: as in its first one. */
function endOfLine(bytes: Uint8Array): '\n' | '\r\n' {
  const first = bytes.indexOf(NEWLINE);
  return first > 0 && bytes[first - 1] === 0x0d ? '\r\n' : '\n';
}

/**
 * The content of a part byte for byte. The parser ends every line of what is not base64 with a line feed: the last one
 * belongs to the boundary (RFC 2046, 5.1.1), and the others were what the message has.
 */
function contentOf(node: Node, eol: '\n' | '\r\n'): Uint8Array {
  const content = Buffer.from(node.content ?? new ArrayBuffer(0));
  const encoding = node.contentTransferEncoding.encoding;
  if (/base64/.test(encoding)) return content;
  const whole = node.parentNode && content.at(-1) === NEWLINE ? content.subarray(0, -1) : content;
  if (eol === '\n' || whole.includes('\r\n')) return whole;
  return Buffer.from(whole.toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}

function leafOf(node: Node, eol: '\n' | '\r\n'): Leaf {
  const { value: type, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const filename = disposition.params['filename'] || params['name'];
  return {
    type,
    charset: params['charset']?.toLowerCase(),
    filename: filename ? decodeWords(filename) : undefined,
    inline: disposition.value !== 'attachment',
    content: contentOf(node, eol),
    text: () => node.getTextContent(),
  };
}

/** All leaves, in the order of the message. A multipart that has text of its own before its first part gives that too. */
function leavesOf(node: Node, eol: '\n' | '\r\n'): Leaf[] {
  const own = node.content !== null && node.content.byteLength > 0 ? [leafOf(node, eol)] : [];
  if (!node.contentType.multipart) return own;
  const before = own.map((leaf) => ({ ...leaf, type: 'text/plain', filename: undefined, inline: true }));
  return [...before, ...node.childNodes.flatMap((child) => leavesOf(child, eol))];
}

/**
 * Takes a message apart (RFC 5322, RFC 2045). Attached messages stay whole. Nothing that it refers to is fetched.
 * @throws Failure `usage` for one that is nested or headed beyond measure.
 */
export async function parseMessage(bytes: Uint8Array, shown: string): Promise<Message> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  try {
    await parser.parse(bytes);
  } catch (error) {
    throw new Failure('usage', `${shown} is a malformed mail message: ${messageOf(error)}`, undefined, {
      cause: error,
    });
  }
  const { root } = parser as unknown as { readonly root: Node };
  return {
    headers: root.headers.map(({ originalKey, value }) => ({ name: originalKey, value: decodeWords(value) })),
    leaves: leavesOf(root, endOfLine(bytes)),
  };
}
