/** A curl command of a document, in its arguments. */
export interface Curl {
  readonly args: readonly string[];
  readonly url: string;
}

const BETWEEN = /(?:\s|\\(?=\s))*/y;
/** A switch with a bare word, with a text in quotes, or an address, which the next command may follow without a break. */
const PIECE = /(-[A-Za-z]) (?:"([^"]*)"|'([^']*)'|(\w+))|"?(https?:\/\/[^\s"'{]*?)"?(?=curl\b|[\s"'{]|$)/y;

function readAt(text: string, at: number): Curl | undefined {
  const args: string[] = [];
  let url: string | undefined;
  let position = at;
  for (;;) {
    BETWEEN.lastIndex = position;
    BETWEEN.exec(text);
    PIECE.lastIndex = BETWEEN.lastIndex;
    const piece = PIECE.exec(text);
    if (!piece) return url === undefined ? undefined : { args, url };
    const [, flag, double, single, word, address] = piece;
    if (address !== undefined) {
      if (url !== undefined) return { args, url };
      url = address;
    } else args.push(flag ?? '', double ?? single ?? word ?? '');
    position = PIECE.lastIndex;
  }
}

/** Every curl command in a text, also where line breaks were lost between a command and what follows it. */
export function curlsOf(text: string): Curl[] {
  return [...text.matchAll(/curl /g)].flatMap(({ index, 0: word }) => readAt(text, index + word.length) ?? []);
}
