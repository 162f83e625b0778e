import type { Edge, Neighbourhood, Node } from './view.ts';

/** A line of the tree. */
export interface Branch {
  /** `│  ├─ `: where it hangs. */
  readonly stem: string;
  /** `resolves-to →`; empty at the root. */
  readonly link: string;
  /** What hangs there; undefined for a line about what is left out. */
  readonly node?: Node;
  /** What is to be said of it besides. */
  readonly remark: string;
}

/** The relationships between a node and one of its neighbours. */
interface Link {
  readonly other: Node;
  readonly text: string;
}

interface Grown {
  readonly link: Link;
  readonly seen: boolean;
}

function linksByNode({ entity, nodes, edges }: Neighbourhood): (node: Node) => readonly Link[] {
  const known = new Map([entity, ...nodes].map((node) => [node.id, node]));
  const order = new Map([entity, ...nodes].map(({ id }, place) => [id, place]));
  const pairs = new Map<string, Map<string, string[]>>();
  const put = (from: string, to: string, text: string): void => {
    const links = pairs.get(from) ?? new Map<string, string[]>();
    pairs.set(from, links.set(to, [...(links.get(to) ?? []), text]));
  };
  for (const { source, target, relationship } of edges as readonly Edge[]) {
    put(source, target, `${relationship} →`);
    if (source !== target) put(target, source, `← ${relationship}`);
  }
  return ({ id }) =>
    [...(pairs.get(id) ?? [])]
      .flatMap(([to, texts]) => {
        const other = known.get(to);
        return other ? [{ other, text: texts.join(', ') }] : [];
      })
      .sort((a, b) => (order.get(a.other.id) ?? 0) - (order.get(b.other.id) ?? 0));
}

/** The node that each node hangs below: the first, in the order of the list, that is a step nearer. */
function parents(nodes: readonly Node[], links: (node: Node) => readonly Link[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of nodes) {
    const parent = links(node).find(({ other }) => (other.depth ?? 0) < (node.depth ?? 0));
    if (parent) found.set(node.id, parent.other.id);
  }
  return found;
}

function remarkOf({ depth, degree = 0, not_expanded }: Node): string {
  const count = `${degree} relationship${degree === 1 ? '' : 's'}`;
  if (not_expanded) return `hub, ${count}, not followed`;
  return depth === 0 ? count : '';
}

function omittedLine({ omitted }: Neighbourhood): string {
  return Object.entries(omitted.by_type)
    .map(([type, count]) => `+${count} ${type}`)
    .join(', ');
}

/** A neighbourhood as a tree: each node once, below one that is a step nearer; where it turns up again it is named only. */
export function treeOf(found: Neighbourhood): Branch[] {
  const links = linksByNode(found);
  const parentOf = parents(found.nodes, links);
  const shown = new Set<string>();
  const lines: Branch[] = [];

  function below(node: Node): Grown[] {
    return links(node).flatMap((link): Grown[] => {
      const { id } = link.other;
      if (parentOf.get(id) === node.id) return [{ link, seen: false }];
      // A relationship is shown at the end that comes second, where the other can be seen above.
      return parentOf.get(node.id) !== id && shown.has(id) ? [{ link, seen: true }] : [];
    });
  }

  function grow(node: Node, indent: string): void {
    const branches = below(node);
    const rest = node === found.entity ? omittedLine(found) : '';
    branches.forEach(({ link, seen }, place) => {
      const last = place === branches.length - 1 && rest === '';
      const stem = `${indent}${last ? '└─ ' : '├─ '}`;
      const remark = seen ? '(see above)' : remarkOf(link.other);
      lines.push({ stem, link: link.text, node: link.other, remark });
      if (seen) return;
      shown.add(link.other.id);
      grow(link.other, `${indent}${last ? '   ' : '│  '}`);
    });
    if (rest !== '') lines.push({ stem: '└─ ', link: '', remark: rest });
  }

  lines.push({ stem: '', link: '', node: found.entity, remark: remarkOf(found.entity) });
  shown.add(found.entity.id);
  grow(found.entity, '');
  return lines;
}
