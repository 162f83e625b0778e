import type { Engine } from '../../engine/index.ts';
import { Failure } from '../../shared/failure.ts';
import { nextLook, USUAL_RHYTHM } from '../../shared/rhythm.ts';

interface Job {
  /** An analysis, or the beginning of its id. */
  readonly id: string;
  readonly plugin: string;
}

/** The server has no such list, or not for everybody. */
const UNLISTED: readonly string[] = ['usage', 'forbidden'];

/** Seconds until a running job is worth a look; undefined when it is no longer waited for. */
export type Looks = (job: Job) => number | undefined;

/**
 * When running jobs are worth a look, as the engine says. A server that does not list its jobs, or not for this account,
 * says nothing of that either: the usual rhythm then.
 * @param waited seconds since the waiting began.
 */
export async function looksOf(engine: Engine, waited: number, signal: AbortSignal): Promise<Looks> {
  const usual = (): number | undefined => nextLook(USUAL_RHYTHM, waited);
  try {
    const jobs = await engine.call('analysis.pending', {}, { signal });
    const byKey = new Map(jobs.map((job) => [`${job.plugin} ${job.id}`, job]));
    return ({ id, plugin }) => {
      const begins = id.toLowerCase();
      const job =
        byKey.get(`${plugin} ${begins}`) ?? jobs.find((each) => each.plugin === plugin && each.id.startsWith(begins));
      return job ? job.poll_after_s : usual();
    };
  } catch (error) {
    if (error instanceof Failure && UNLISTED.includes(error.code)) return usual;
    throw error;
  }
}
