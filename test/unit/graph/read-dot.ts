/** A graph as a strict reader understands it. */
interface ReadGraph {
  readonly nodes: readonly { readonly name: string; readonly label: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly label: string }[];
}

type Token = { readonly quoted: boolean; readonly text: string };

/** The string whose quote is at `start`, and the place behind it. */
function stringAt(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  let at = start + 1;
  for (; text.charAt(at) !== '"'; at += 1) {
    if (at >= text.length || text.charAt(at) === '\n') throw new Error(`a string without an end: "${value}`);
    // As Graphviz' scanner: a backslash takes the next character with it, only the one before a quote goes.
    if (text.charAt(at) === '\\') {
      at += 1;
      value += text.charAt(at) === '"' ? '"' : `\\${text.charAt(at)}`;
    } else value += text.charAt(at);
  }
  return { value, end: at + 1 };
}

/** The tokens of the DOT grammar that we write; anything else is a mistake of ours. */
function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
    } else if (text.charAt(at) === '"') {
      const { value, end } = stringAt(text, at);
      at = end;
      found.push({ quoted: true, text: value });
    } else {
      const bare = /^(?:->|[A-Za-z_]\w*|[[\]{}=;,])/.exec(text.slice(at))?.[0];
      if (bare === undefined) throw new Error(`no DOT: ${text.slice(at, at + 40)}`);
      at += bare.length;
      found.push({ quoted: false, text: bare });
    }
  }
  return found;
}

/** What is drawn for an escString: `\\` is a backslash, other sequences mean something, entities are decoded. */
function drawn(text: string): string {
  return text
    .replace(/\\(.)/g, (_, next: string) => {
      if (next === '\\') return '\\';
      throw new Error(`an escape in a label: \\${next}`);
    })
    .replace(/&(\w+|#\d+);/g, (_, name: string) => {
      if (name === 'amp') return '&';
      throw new Error(`an entity in a label: ${name}`);
    });
}

/**
 * Reads the DOT that we write, by the grammar of graphviz.org/doc/info/lang.html and without mercy. Names are given
 * back with the doubled backslashes undone, labels as they are drawn.
 */
export function readDot(text: string): ReadGraph {
  const list = tokens(text);
  let at = 0;
  const next = (): Token => {
    const token = list[at];
    if (!token) throw new Error('the text ends too early');
    at += 1;
    return token;
  };
  const expectBare = (wanted: string): void => {
    const token = next();
    if (token.quoted || token.text !== wanted) throw new Error(`'${token.text}' in place of ${wanted}`);
  };
  const isBare = (wanted: string): boolean => list[at]?.quoted === false && list[at]?.text === wanted;
  const attributes = (): Map<string, string> => {
    const found = new Map<string, string>();
    expectBare('[');
    while (!isBare(']')) {
      const key = next().text;
      expectBare('=');
      found.set(key, next().text);
      if (!isBare(']')) expectBare(',');
    }
    expectBare(']');
    return found;
  };

  const nodes: { name: string; label: string }[] = [];
  const edges: { source: string; target: string; label: string }[] = [];
  const name = (raw: string): string => raw.replaceAll('\\\\', '\\');
  expectBare('digraph');
  expectBare('socctl');
  expectBare('{');
  while (!isBare('}')) {
    const first = next();
    if (!first.quoted) {
      if (isBare('=')) {
        next();
        next();
      } else attributes();
    } else if (isBare('->')) {
      next();
      const target = next();
      edges.push({
        source: name(first.text),
        target: name(target.text),
        label: drawn(attributes().get('label') ?? ''),
      });
    } else nodes.push({ name: name(first.text), label: drawn(attributes().get('label') ?? '') });
    expectBare(';');
  }
  expectBare('}');
  if (at !== list.length) throw new Error('text after the end');
  return { nodes, edges };
}
