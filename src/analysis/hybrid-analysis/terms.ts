import type { Indicator } from '../../ioc/index.ts';
import { urlOf } from '../host.ts';
import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { relatedOf } from '../network/related.ts';
import { SourceError } from '../network/source-error.ts';
import { moment } from '../network/times.ts';
import { namesOf } from '../network/words.ts';
import type { Answer, Opinion } from '../plugin.ts';
import { SOURCE } from './api.ts';
import { judged, type Verdict, verdictOf } from './verdict.ts';

/** A run of a sample that the search found. */
interface Run extends Verdict {
  readonly sha256: string | undefined;
  readonly family: string | undefined;
  /** UTC, ISO 8601. */
  readonly at: string | undefined;
  /** What was run: a file by its name, a page by its URL. */
  readonly subject: string | undefined;
}

function runOf(fields: Fields, raw: unknown): Run {
  return {
    ...verdictOf(fields),
    sha256: peekText(raw, 'sha256'),
    family: peekText(raw, 'vx_family'),
    at: moment(peekText(raw, 'analysis_start_time') ?? ''),
    subject: fields.textIfAny('submit_name'),
  };
}

const WORST_FIRST: readonly Opinion[] = ['malicious', 'suspicious', 'benign', 'none'];

/** Runs of the URL itself, the worst first: what a page did when it was opened is said of the page. */
function runsOf({ type, value }: Indicator, runs: readonly Run[]): Run[] {
  const isIt = ({ subject }: Run) => subject?.includes('://') === true && urlOf(subject)?.href === value;
  const rank = ({ opinion }: Run) => WORST_FIRST.indexOf(opinion);
  return type === 'url' ? runs.filter(isIt).sort((one, other) => rank(one) - rank(other)) : [];
}

function opinionOn(worst: Run | undefined, seen: string): Answer {
  if (!worst) return { reasons: [seen] };
  const bad = worst.opinion === 'malicious' || worst.opinion === 'suspicious';
  return {
    ...judged(worst, [`opened in a sandbox: ${worst.word}`, seen]),
    ...(bad && worst.at !== undefined && { lastSeen: worst.at }),
  };
}

/**
 * The samples that a host or URL was seen with. They say little of a host: malware asks for the time and looks for
 * updates like anybody else. They are facts, and files to go on with.
 * @throws SourceError for anything but the answer of the search.
 */
export function termsAnswer(body: unknown, indicator: Indicator): Answer {
  const found = fieldsOf(body, SOURCE.displayName);
  const count = found.count('count');
  if (!found.has('result')) throw new SourceError('bad_response', `${SOURCE.displayName}.result is missing`);
  const runs = found.objects('result').map((fields, index) => runOf(fields, peek(body, 'result', index)));
  if (count === 0 && runs.length === 0) return { status: 'not_found' };
  const own = runsOf(indicator, runs);
  const samples = runs.filter((run) => !own.includes(run));
  const malicious = samples.filter(({ opinion }) => opinion === 'malicious');
  const [worst] = own;
  const last = runs
    .flatMap(({ at }) => at ?? [])
    .sort()
    .at(-1);
  const hashes = malicious.map(({ sha256 }) => sha256);
  const related = relatedOf('hash', hashes, 'related-to');
  return {
    ...opinionOn(worst, `${malicious.length} of ${samples.length} samples seen with it are malicious`),
    summary: {
      samples: Math.max(count, runs.length),
      malicious_samples: malicious.length,
      ...(worst && { verdict: worst.word }),
      ...(worst?.threat !== undefined && { threat_score: worst.threat }),
      ...(last !== undefined && { last_analysis: last }),
    },
    tags: malicious.length > 0 ? ['seen-with-malware'] : [],
    families: namesOf(malicious.map(({ family }) => family)),
    ...(related.length > 0 && { related }),
  };
}
