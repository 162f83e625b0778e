import type { Local, Source } from './context.ts';

/**
 * Why a plugin is not asked: it is switched off; it has no key; it needs none, and was not switched on; it would be handed
 * the indicator, and has no consent to that.
 */
export type Off = 'disabled' | 'no_key' | 'not_enabled' | 'needs_submit';

/** Whether asking hands the indicator over, so that others open what it leads to. */
export function handsOver({ egress }: Source): boolean {
  return egress === 'submit-private' || egress === 'submit-public';
}

/** Whether the plugin's key is there. */
export async function hasKey({ outside }: Local, { name, key }: Source): Promise<boolean> {
  return key !== undefined && outside !== undefined && (await outside.hasKey(name));
}

/**
 * Why a plugin is not asked; undefined for one that is. What stays on this machine is asked unless it is switched off;
 * what asks others needs a key or, where it takes none, to be switched on: nothing is sent to anybody before the user
 * did either.
 */
export async function offReason(local: Local, source: Source): Promise<Off | undefined> {
  const { name, egress, url, key } = source;
  if (!local.enabled(name)) return 'disabled';
  if (egress === 'none' && url === undefined) return undefined;
  const { outside } = local;
  if (!(await hasKey(local, source))) {
    if (key?.required) return 'no_key';
    if (!outside?.switchedOn(name)) return 'not_enabled';
  }
  return handsOver(source) && !outside?.maySubmit(name) ? 'needs_submit' : undefined;
}
