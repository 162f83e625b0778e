import { neutralise, neutraliseLine } from '../../output/neutralise.ts';
import type { Context } from '../command.ts';
import { type Answer, complete } from '../complete.ts';
import { lookUpFor } from './values.ts';

/** A longer description would push the values off the screen. */
const LONGEST_ABOUT = 60;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_ABOUT ? `${characters.slice(0, LONGEST_ABOUT - 1).join('')}…` : text;
}

/**
 * An answer as the shells' scripts read it: a line for each value, a tab and its description behind it, and a last line
 * `:none`, `:file` or `:folder` that says what the shell adds. A value that could steer a terminal is left out, for a
 * completed word has to be typed as it is; descriptions are made harmless.
 */
export function answerText({ candidates, files }: Answer): string {
  const safe = candidates.filter(({ value }) => neutralise(value) === value && !/[\t\n]/.test(value));
  const lines = safe.map(({ value, about }) =>
    about === '' ? value : `${value}\t${shortened(neutraliseLine(about))}`,
  );
  return `${[...lines, `:${files}`].join('\n')}\n`;
}

/** What `socctl __complete` prints for the words of an unfinished line. */
export async function answer(words: readonly string[], context: Context): Promise<string> {
  return answerText(await complete(words, context.commands, lookUpFor(words.at(-1) ?? '', context)));
}
