import { expect, test } from 'vitest';
import { treeOf } from '../../../../src/cli/graph/tree.ts';

const SEEN = { first_seen: '2026-05-23T10:00:00Z', last_seen: '2026-05-23T10:00:00Z' };

/** A neighbourhood of nodes written `a0` (name and depth) and edges written `a>b`; the root first. */
function found(nodes: string, edges: string, byType: Record<string, number> = {}, hubs = '') {
  const [entity, ...rest] = nodes.split(' ').map((text) => {
    const value = text.charAt(0);
    const hub = hubs.includes(value) ? ({ hub: true, not_expanded: true } as const) : {};
    const place = { depth: Number(text.charAt(1)), degree: 7 };
    return { id: `t:${value}`, type: 't', value, ...SEEN, investigation_count: 1, ...place, ...hub };
  });
  if (!entity) throw new Error('no root');
  return {
    entity,
    nodes: rest,
    edges: edges.split(' ').flatMap((text) => {
      const [, source, target, relationship = 'r'] = /^(.)>(.)(?::(.+))?$/.exec(text) ?? [];
      return source
        ? [{ source: `t:${source}`, target: `t:${target}`, relationship, ...SEEN, count: 1, session_ids: [] }]
        : [];
    }),
    truncated: Object.keys(byType).length > 0,
    omitted: { by_type: byType },
  };
}

function drawn(...given: Parameters<typeof found>): string[] {
  return treeOf(found(...given)).map(({ stem, link, node, remark }) =>
    [stem + link, node?.value, remark].filter(Boolean).join(' ').replace('─  ', '─ '),
  );
}

test('a root alone', () => {
  expect(drawn('a0', '')).toEqual(['a 7 relationships']);
});

test('levels hang below each other, arrows point from source to target', () => {
  expect(drawn('a0 b1 c1 d2', 'a>b c>a b>d')).toEqual(['a 7 relationships', '├─ r → b', '│  └─ r → d', '└─ ← r c']);
});

test('each node once; where it turns up again it is named, and no relationship is lost or shown twice', () => {
  expect(drawn('a0 b1 c1 d2', 'a>b a>c b>c b>d c>d')).toEqual([
    'a 7 relationships',
    '├─ r → b',
    '│  └─ r → d',
    '└─ r → c',
    '   ├─ ← r b (see above)',
    '   └─ r → d (see above)',
  ]);
});

test('several relationships between two are one line, one to itself is shown too', () => {
  expect(drawn('a0 b1', 'a>b:x a>b:y b>a:z b>b')).toEqual([
    'a 7 relationships',
    '└─ x →, y →, ← z b',
    '   └─ r → b (see above)',
  ]);
});

test('hubs and what is left out are said', () => {
  expect(drawn('a0 b1', 'a>b', { url: 12, file: 1 }, 'b')).toEqual([
    'a 7 relationships',
    '├─ r → b hub, 7 relationships, not followed',
    '└─ +12 url, +1 file',
  ]);
});
