import type { Context } from '../command.ts';

/** Says so when a variable stands above what was just written; `effect` is what that means for the user. */
export async function noteVariable(key: string, effect: string, context: Context): Promise<void> {
  const { origin, setting } = await (await context.config()).origin(key);
  if (origin.layer !== 'environment') return;
  context.note(`the environment variable ${origin.variable} is set and ${setting.adds ? 'adds to it' : effect}`);
}
