import type { Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import type { Source } from './require-source.ts';

/** The word that stands for all sources that are asked without a key. */
export const KEYLESS = 'keyless';

/** What asking a source tells, and whom. */
function reveals({ egress, asks = 'its operator' }: Pick<Source, 'egress' | 'asks'>): string {
  switch (egress) {
    case 'none':
      return `a list is fetched from ${asks}, which learns nothing of what is looked up`;
    case 'dns':
      return 'what is looked up is told to the name servers, and to all on the way to them';
    default:
      return `what is looked up is told to ${asks}`;
  }
}

/** Sources beyond this machine that answer without a key; none that is handed the indicator, which takes another consent. */
function isKeyless({ key, asks, egress = '' }: Source): boolean {
  return asks !== undefined && (key === 'not needed' || key === 'optional') && !egress.startsWith('submit');
}

/** Runs `plugins enable keyless` and `plugins disable keyless`. */
export async function setKeyless(enabled: boolean, context: Context): Promise<ExitName> {
  const config = await context.config();
  const sources = await (await context.localEngine()).call('plugins.list', { all: true });
  const keyless = sources.filter(isKeyless);
  for (const source of keyless) {
    await config.set(`plugins.${source.name}.enabled`, String(enabled));
    context.note(`${source.name} is ${enabled ? `enabled: ${reveals(source)}` : 'disabled'}`);
  }
  const names = keyless.length === 1 ? '1 source' : `${keyless.length} sources`;
  context.note(`${names} without a key ${enabled ? 'enabled' : 'disabled'} in profile ${config.profile}`);
  return 'done';
}
