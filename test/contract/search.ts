import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Engine, Input } from '../../src/engine/index.ts';
import { ask, type Wanted } from './graph.ts';

/** What holds of the search for every engine, wherever it runs. */
export function searchContract(name: string, makeEngine: (wanted: Wanted) => Engine): void {
  describe(`search: ${name}`, () => {
    async function knowing(values: readonly string[]): Promise<Engine> {
      const home = mkdtempSync(join(tmpdir(), 'socctl-search-'));
      const engine = makeEngine({ home, now: () => new Date('2026-05-23T10:00:00Z') });
      onTestFinished(() => engine.close());
      for (const ioc of values) await engine.call('analysis.run', { ioc });
      return engine;
    }

    const hits = async (engine: Engine, input: Input<'search.run'>) => {
      const answer = await ask(engine, 'search.run', input);
      return { ...answer, lines: answer.results.map(({ type, title, score }) => `${type} ${title} ${score}`) };
    };

    test.each(['a.example', 'A.Example', 'a[.]example', ' a.example '])('the value as %j', async (q) => {
      const engine = await knowing(['a.example']);
      expect((await hits(engine, { q })).lines).toEqual(['analysis a.example 1', 'entity a.example 1']);
    });

    test('exact, prefix, word, part of a word', async () => {
      const engine = await knowing(['login.example', 'login.example.net', 'a.login.example', 'xlogin.example']);
      expect((await hits(engine, { q: 'login.example', type: 'entity' })).lines).toEqual([
        'entity login.example 1',
        'entity login.example.net 0.8',
        'entity a.login.example 0.6',
        'entity xlogin.example 0.4',
      ]);
    });

    test('the newest analysis of a value, by its id', async () => {
      const engine = await knowing(['a.example', 'a.example']);
      const { id } = await engine.call('analysis.run', { ioc: 'a.example' });
      const { results, total } = await hits(engine, { q: 'a.example', type: 'analysis' });
      expect({ results, total }).toEqual({
        results: [{ type: 'analysis', id, title: 'a.example', snippet: expect.stringContaining('domain'), score: 1 }],
        total: 1,
      });
    });

    test('an entity by its id, a mark by its value and by its note', async () => {
      const engine = await knowing(['a.example']);
      await engine.call('mark.set', { value: 'b.example', verdict: 'malicious', note: 'Seen on\na[.]example twice' });
      expect((await hits(engine, { q: 'a.example', type: 'entity' })).results).toMatchObject([
        { id: 'domain-name:a.example' },
      ]);
      expect((await hits(engine, { q: 'a.example', type: 'mark' })).results).toEqual([
        { type: 'mark', id: 'b.example', title: 'b.example', snippet: 'Seen on a[.]example twice', score: 0.45 },
      ]);
      expect((await hits(engine, { q: 'b.example', type: 'mark' })).results).toMatchObject([
        { snippet: expect.stringMatching(/^malicious: Seen on a\[\.\]example twice, by /), score: 1 },
      ]);
    });

    test.each([
      ['ÄRGER', 'großer Ärger'],
      ['straße', 'in der STRASSE: Straße'],
      ['it\'s "100%" \\ done', 'He says: it\'s "100%" \\ done.'],
    ])('%j is found in %j', async (q, note) => {
      const engine = await knowing([]);
      await engine.call('mark.set', { value: 'b.example', verdict: 'benign', note });
      await engine.call('mark.set', { value: 'c.example', verdict: 'benign', note: 'another one' });
      expect((await hits(engine, { q })).results).toMatchObject([{ id: 'b.example', snippet: note }]);
    });

    test.each(['_', '%', 'a_b', '\\'])('%j stands for itself', async (q) => {
      const engine = await knowing(['a.example', 'http://acb.example/']);
      expect(await hits(engine, { q })).toMatchObject({ results: [], total: 0 });
    });

    test('pages of twenty, in one order', async () => {
      const engine = await knowing(Array.from({ length: 25 }, (_, n) => `h${n}.example`));
      const whole = await hits(engine, { q: 'example', type: 'entity', limit: 100 });
      expect(whole.results).toHaveLength(25);
      const first = await hits(engine, { q: 'example', type: 'entity' });
      const second = await hits(engine, { q: 'example', type: 'entity', offset: 20 });
      expect(first).toMatchObject({ total: 25, limit: 20, offset: 0 });
      expect(second).toMatchObject({ total: 25, limit: 20, offset: 20 });
      expect([...first.results, ...second.results]).toEqual(whole.results);
      expect((await hits(engine, { q: 'example', offset: 1000 })).results).toEqual([]);
    });

    test.each(['', ' \t', 'a\0b', 'x'.repeat(3000)])('%j is refused', async (q) => {
      const refused = { code: 'invalid_request', hint: expect.any(String) };
      await expect((await knowing([])).call('search.run', { q })).rejects.toMatchObject(refused);
    });
  });
}
