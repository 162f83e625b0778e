import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Scope } from '../../src/accounts/index.ts';
import type { Plugin, SlowPlugin } from '../../src/analysis/index.ts';
import { createLocalEngine, type LocalEngine, type LocalEngineOptions } from '../../src/engine/index.ts';
import { type ServeOptions, startServer } from '../../src/server/index.ts';

/** A source that answers at once. */
export const facts: Plugin = {
  name: 'facts',
  displayName: 'Facts',
  version: '1',
  types: ['ip', 'domain', 'url'],
  categories: ['reputation'],
  basis: 'registry',
  group: 'facts',
  egress: 'none',
  run: () => ({ summary: { known: true } }),
};

/** A source that answers once `finished` says so. */
export function sandbox(finished: () => boolean): SlowPlugin {
  return {
    ...facts,
    name: 'test_sandbox',
    displayName: 'Test sandbox',
    categories: ['sandbox'],
    basis: 'sandbox',
    group: 'test',
    submit: async () => 'job-1',
    poll: async () => (finished() ? { verdict: 'malicious', score: 90, confidence: 8 } : undefined),
  };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, undefined where there is none. */
  readonly json: unknown;
}

export interface Question {
  readonly method?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is. */
  readonly body?: unknown;
}

/** Sends a request to a server as any client would. */
export async function ask(url: string, { method, key, headers = {}, body }: Question = {}): Promise<Reply> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text === '' ? undefined : JSON.parse(text) };
}

export interface Running {
  readonly url: string;
  readonly engine: LocalEngine;
  /** Lines for whoever runs the server. */
  readonly log: readonly string[];
  /** Makes an account and gives its key. */
  key(scopes: readonly Scope[], more?: { name?: string; org?: string; rate?: number; quota?: number }): Promise<string>;
  get(path: string, how?: Question): Promise<Reply>;
  stop(): Promise<void>;
}

/** A server on loopback with a store of its own; it ends with the test. */
export async function serve(
  over: Partial<LocalEngineOptions> = {},
  options: Partial<ServeOptions> = {},
): Promise<Running> {
  const engine = createLocalEngine({
    storePath: join(mkdtempSync(join(tmpdir(), 'socctl-server-')), 'data', 'socctl.db'),
    actor: 'tester',
    notice: () => {},
    plugins: [facts],
    ...over,
  });
  const log: string[] = [];
  const server = await startServer({
    engine: options.engine ?? engine,
    host: '127.0.0.1',
    port: 0,
    maxInvestigations: 5,
    log: (line) => log.push(line),
    ...(over.now && { now: over.now }),
    ...options,
  });
  const stop = async (): Promise<void> => {
    await server.stop(1000);
    await engine.close();
  };
  onTestFinished(stop);
  let made = 0;
  return {
    url: server.url,
    engine,
    log,
    stop,
    async key(scopes, more = {}) {
      made += 1;
      return (await engine.call('keys.create', { name: `account-${made}`, scopes, ...more })).key;
    },
    get: (path, how) => ask(`${server.url}${path}`, how),
  };
}
