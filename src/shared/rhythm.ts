/** When something that takes its time is looked at: seconds since it began. */
export interface Rhythm {
  /** The first look: earlier ones only cost. */
  readonly first: number;
  /** From the first look to the second; each pause is half as long again as the one before it. */
  readonly every: number;
  /** No pause is longer. */
  readonly most: number;
  /** The last look: what is not there by then is not waited for. */
  readonly last: number;
}

/** For what says nothing of its own. */
export const USUAL_RHYTHM: Rhythm = { first: 5, every: 5, most: 30, last: 900 };

const LONGER = 1.5;

/**
 * Seconds from now until the next look; undefined when the last one is over. The looks stand fast: whoever asks between
 * two of them is sent to the same one, in whatever process.
 * @param elapsed seconds since it began.
 */
export function nextLook({ first, every, most, last }: Rhythm, elapsed: number): number | undefined {
  if (elapsed >= last) return undefined;
  let look = Math.min(first, last);
  for (let pause = every; look <= elapsed; pause = Math.min(most, pause * LONGER)) look = Math.min(last, look + pause);
  return look - elapsed;
}
