import type { Engine } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import type { Call, Context } from '../command.ts';
import { type ExitName, exitOf, worst } from '../exit.ts';
import { jsonText } from '../json-text.ts';
import { numbersIn, typedNumber } from './numbers.ts';
import { stdinText } from './read.ts';
import type { Incident } from './view.ts';

const LONGEST_INPUT = 64e6;

/** What concerns one incident only; a store that cannot be written concerns them all. */
const OF_ONE = ['not_found', 'conflict', 'invalid_request', 'no_plugins_available'];

/** The incidents that words name, each once; `-` stands for those that stdin names. */
async function numbersOf(words: readonly string[], engine: Engine, context: Context): Promise<number[]> {
  const numbers: number[] = [];
  // Every word is read before stdin is waited for: a slip is told at once.
  const { where } = engine.describe('incidents.show');
  const typed = new Map(words.filter((word) => word !== '-').map((word) => [word, typedNumber(word, where)]));
  for (const word of new Set(words)) {
    numbers.push(...(word === '-' ? numbersIn(await stdinText(context, LONGEST_INPUT)) : [typed.get(word) as number]));
  }
  return [...new Set(numbers)];
}

/** Whether exactly one incident was named by its number: its JSON is then one object. */
export function isSingle(words: readonly string[]): boolean {
  return words.length === 1 && words[0] !== '-';
}

interface Each {
  /** The words that name incidents. */
  readonly words: readonly string[];
  work(engine: Engine, number: number): Promise<Incident>;
  /** How an incident that it was done to is told, when it is. */
  done(incident: Incident, engine: Engine): string;
}

/** Does the same to several incidents, one after the other, and says of each how it went. */
export async function onEach({ words, work, done }: Each, call: Call, context: Context): Promise<ExitName> {
  const engine = await context.engine();
  const numbers = await numbersOf(words, engine, context);
  const incidents: Incident[] = [];
  const exits: ExitName[] = [];
  for (const number of numbers) {
    if (context.signal.aborted) break;
    try {
      const incident = await work(engine, number);
      incidents.push(incident);
      context.note(done(incident, engine));
    } catch (error) {
      if (!(error instanceof Failure) || !OF_ONE.includes(error.code) || isSingle(words)) throw error;
      exits.push(exitOf(error.code));
      context.problem(error.message);
    }
  }
  if (call.flag('json')) await context.io.out.write(jsonText(isSingle(words) ? incidents[0] : incidents, context.io));
  if (numbers.length === 0) context.note('no incident was named: nothing to do');
  if (exits.length > 0) context.note(`${exits.length} of ${numbers.length} failed`);
  return exits.length > 0 && incidents.length > 0 ? 'partial' : worst(exits);
}
