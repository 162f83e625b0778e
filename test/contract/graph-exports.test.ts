import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphExports } from '../../src/graph/index.ts';
import { defang } from '../../src/ioc/text.ts';
import { readDot } from '../unit/graph/read-dot.ts';

const SEEN = { first_seen: '2026-05-23T10:00:00Z', last_seen: '2026-05-23T10:00:00Z' };

function graphOf(values: readonly string[]) {
  const ids = values.map((value) => `url:${value}`);
  return {
    nodes: values.map((value) => ({ id: `url:${value}`, type: 'url', value, ...SEEN, investigation_count: 1 })),
    edges: ids.slice(1).map((target) => ({
      source: ids[0] as string,
      target,
      relationship: 'related-to',
      ...SEEN,
      count: 1,
      session_ids: [],
    })),
  };
}

const RAW = { label: (text: string) => text, indent: 0 };

const HOSTILE = [
  'a"b',
  'a\\',
  'a\\"b',
  'a\\\\"];x[label="y',
  'a\nb\r\nc\u2028d',
  '\u001b[2J\u0007\u009b1m',
  '<b>bold</b>',
  '</script><script>alert(1)</script>',
  '&lt;&amp;&#65;',
  '\\N\\G\\n\\l',
  'a -> b; } digraph {',
  '# comment // and /* this */',
  '\u202egnp.exe',
  '\ud800 alone',
  '__proto__',
  '',
];

describe.each(graphExports.map((format) => ({ name: format.name, format })))('$name', ({ name, format }) => {
  test('its name is that of its file, and it says what it is', () => {
    expect(name).toMatch(/^[a-z0-9]+$/);
    expect(format.about).toMatch(/^\S.*[^.]$/);
  });

  test('the same graph gives the same text, which ends with a line', () => {
    const text = format.write(graphOf(['a', 'b']), RAW);
    expect(format.write(graphOf(['a', 'b']), RAW)).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('an empty graph is a whole document', () => {
    expect(format.write({ nodes: [], edges: [] }, RAW)).toMatch(/[{}]/);
  });
});

const [dot, json] = ['dot', 'json'].map((name) => graphExports.find((format) => format.name === name));

describe('json', () => {
  test('is the graph', () => {
    const graph = graphOf(HOSTILE);
    expect(JSON.parse(json?.write(graph, RAW) ?? '')).toEqual(JSON.parse(JSON.stringify(graph)));
  });
});

describe('dot', () => {
  const written = (values: readonly string[], style = RAW) => readDot(dot?.write(graphOf(values), style) ?? '');

  test.each(HOSTILE)('%j stays a label', (value) => {
    const { nodes, edges } = written(['root', value]);
    expect(nodes).toHaveLength(2);
    expect(edges).toEqual([{ source: 'url:root', target: nodes[1]?.name, label: 'related-to' }]);
  });

  test('whatever is printed reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (values) => {
        const printable = values.map((value, n) => `${n}${value.replace(/[^\x20-\x7e]/g, '')}`);
        const { nodes, edges } = written(printable);
        expect(nodes.map(({ label }) => label)).toEqual(printable);
        expect(nodes.map(({ name }) => name)).toEqual(printable.map((value) => `url:${value}`));
        expect(edges).toHaveLength(Math.max(0, printable.length - 1));
        expect(written(values.map((value, n) => `${n}${value}`)).nodes).toHaveLength(values.length);
      }),
    );
  });

  test('nothing that a terminal obeys, one line a statement', () => {
    const text = dot?.write(graphOf(HOSTILE), RAW) ?? '';
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]/);
    expect(text.split('\n')).toHaveLength(3 + HOSTILE.length + (HOSTILE.length - 1) + 2);
  });

  test('labels as the style has them, names as they are', () => {
    const { nodes } = written(['http://a.example/x?b=1&c=2'], { ...RAW, label: (text) => defang(text) });
    expect(nodes).toEqual([{ name: 'url:http://a.example/x?b=1&c=2', label: 'hxxp[://]a[.]example/x?b=1&c=2' }]);
  });
});
