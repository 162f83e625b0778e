import { fieldsOf, peek, peekText } from '../network/fields.ts';
import { SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf, tagsOf, textsIn } from '../network/words.ts';
import type { Answer } from '../plugin.ts';
import { SOURCE } from './api.ts';
import { judged, type Verdict, verdictOf } from './verdict.ts';

/** Facts that decide nothing; what is not as documented is left out. */
function background(body: unknown, family: string | undefined) {
  const word = (name: string) => namesOf([peekText(body, name)])[0];
  const [file, kind] = [word('last_file_name'), word('type')];
  const engines = peek(body, 'multiscan_result');
  const analysed = moment(peekText(body, 'analysis_start_time') ?? '');
  return {
    ...(typeof engines === 'number' && { multiscan_result: engines }),
    ...(family !== undefined && { vx_family: family }),
    ...(file !== undefined && { file_name: file }),
    ...(kind !== undefined && { type: kind }),
    ...(analysed !== undefined && { analysed_at: analysed }),
  };
}

function reasonOf({ word, opinion, threat }: Verdict, family: string | undefined): string {
  const how = opinion === 'benign' ? 'on the whitelist of Hybrid Analysis' : `run in sandboxes: ${word}`;
  return [how, threat === undefined ? undefined : `threat score ${threat}`, family].filter(Boolean).join(', ');
}

/**
 * What all runs of a file together came to.
 * @param sha256 of the file, in small letters.
 * @throws SourceError for anything but the overview of that file.
 */
export function overviewAnswer(body: unknown, sha256: string): Answer {
  const fields = fieldsOf(body, SOURCE.displayName);
  if (fields.text('sha256').toLowerCase() !== sha256)
    throw new SourceError('bad_response', `${SOURCE.displayName}.sha256 is not the one asked for`);
  // Single runs and submissions name the file as well.
  if (fields.has('job_id')) throw new SourceError('bad_response', `${SOURCE.displayName}: a job, no overview`);
  const said = verdictOf(fields);
  const whitelisted = said.opinion === 'none' && fields.flagIfAny('whitelisted') === true;
  const verdict: Verdict = whitelisted ? { ...said, opinion: 'benign' } : said;
  const [family] = namesOf([peekText(body, 'vx_family')]);
  return {
    ...judged(verdict, [reasonOf(verdict, family)]),
    summary: {
      verdict: verdict.word,
      ...(verdict.threat !== undefined && { threat_score: verdict.threat }),
      ...background(body, family),
    },
    tags: tagsOf(textsIn(peek(body, 'tags'))),
    families: namesOf([family]),
    permalink: `https://www.hybrid-analysis.com/sample/${sha256}`,
  };
}
