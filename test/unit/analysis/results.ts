import type { PluginResult } from '../../../src/analysis/index.ts';

/** A result as a plugin named `plugin` might give it, neutral where nothing is said. */
export function result(plugin: string, given: Partial<PluginResult> = {}): PluginResult {
  return {
    plugin,
    pluginVersion: '1',
    status: 'ok',
    verdict: 'none',
    score: null,
    confidence: 0,
    group: plugin,
    basis: 'list',
    summary: {},
    reasons: [],
    tags: [],
    cached: false,
    fetched_at: '2026-08-01T12:00:00Z',
    age_s: 0,
    latency_ms: 1,
    egress: 'none',
    ...given,
  };
}
