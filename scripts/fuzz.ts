import { setImmediate } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Corpus } from './fuzz/corpus.ts';
import { Findings } from './fuzz/findings.ts';
import { composed } from './fuzz/grammar.ts';
import { jumbled } from './fuzz/jumble.ts';
import type { Law } from './fuzz/law.ts';
import { DECODE_LAWS } from './fuzz/laws/decode.ts';
import { EXTRACT_LAWS } from './fuzz/laws/extract.ts';
import { TEXT_LAWS } from './fuzz/laws/text.ts';
import { mutated } from './fuzz/mutate.ts';
import { SlowestSearch } from './fuzz/slowest.ts';
import { randomFrom } from './random.ts';

const LAWS: readonly Law[] = [...EXTRACT_LAWS, ...TEXT_LAWS, ...DECODE_LAWS];
/** One step of the search for slow texts after so many inputs. */
const SLOW_EVERY = 40;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string' },
    law: { type: 'string', multiple: true, default: [] },
    slow: { type: 'boolean', default: false },
  },
});

/** CPU minutes of this process so far. */
function cpuMinutes(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 60e6;
}

/** The laws of the run: those whose name has one of the texts given, else all. */
function chosenLaws(): readonly Law[] {
  const { law: texts } = values;
  return texts.length === 0 ? LAWS : LAWS.filter(({ name }) => texts.some((text) => name.includes(text)));
}

/**
 * `npm run fuzz -- [--minutes N] [--seed S] [--corpus FOLDER] [--law TEXT]... [--slow]`: holds laws against made-up texts
 * for so many minutes of CPU time. The inputs depend on the seed alone. `--law` chooses laws by a
 * part of their name; `--slow` searches for slow texts only. Ctrl-C ends it with the summary.
 */
async function main(): Promise<void> {
  const minutes = Number(values.minutes);
  const seed = Number(values.seed);
  const laws = values.slow ? [] : chosenLaws();
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
  });
  const random = randomFrom(seed);
  const corpus = new Corpus(random, values.corpus);
  const findings = new Findings();
  // A generator of its own: how long something takes must not decide which inputs come next.
  const slowest = values.law.length === 0 ? await SlowestSearch.start(randomFrom(seed + 1)) : undefined;
  const slowEvery = values.slow ? 1 : SLOW_EVERY;
  let inputs = 0;
  let checks = 0;
  for (; !stopped && cpuMinutes() < minutes; inputs++) {
    const isComposed = random.chance(0.2);
    const input = isComposed
      ? composed(random)
      : random.chance(0.15)
        ? jumbled(random)
        : mutated(corpus.pick(random), random, corpus.pick(random));
    corpus.offer(input);
    for (const law of laws) {
      if (inputs % law.every !== 0) continue;
      checks++;
      await findings.check(law, input, isComposed);
    }
    if (inputs % slowEvery === 0) findings.slow(await slowest?.step(input));
    if (inputs % 100 === 0) await setImmediate();
  }
  for (const line of [...(slowest?.summary() ?? []), ...findings.summary()]) console.log(line);
  console.log(
    `seed ${seed}: ${cpuMinutes().toFixed(1)} CPU minutes, ${inputs} inputs, ${checks} checks, ${corpus.size} kept, ${findings.count} findings`,
  );
  if (findings.count > 0) process.exitCode = 1;
}

await main();
