import type { GateRules } from '../../analysis/index.ts';
import type { Input } from '../engine.ts';
import type { Local } from './context.ts';

/** What holds of one request: what it says itself, and the settings for the rest. What is internal stays so. */
export async function rulesFor(
  local: Local,
  { tlp, pap }: Pick<Input<'analysis.run'>, 'tlp' | 'pap'>,
): Promise<GateRules> {
  const usual = await local.gate();
  return { ...usual, tlp: tlp ?? usual.tlp, pap: pap ?? usual.pap };
}
