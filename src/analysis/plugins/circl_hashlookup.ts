import { type Fields, fieldsOf, peek, peekText } from '../network/fields.ts';
import { countAt, given, nameAt } from '../network/loose.ts';
import type { RemotePlugin } from '../network/remote.ts';
import { bodyIfAny, type Complaint, checkedBody } from '../network/reply.ts';
import { NotAsked, SourceError } from '../network/source-error.ts';
import { namesOf } from '../network/words.ts';
import type { Answer } from '../plugin.ts';

const NAME = 'CIRCL hashlookup';

/** By the length of the digest: the word in the address, and the field of the answer. */
const ALGORITHMS: Readonly<Record<number, readonly [path: string, field: string]>> = {
  32: ['md5', 'MD5'],
  40: ['sha1', 'SHA-1'],
  64: ['sha256', 'SHA-256'],
};
const DIGESTS = ['MD5', 'SHA-1', 'SHA-256'];

function complaintOf(body: unknown): Complaint | undefined {
  const says = peekText(body, 'message');
  return says === undefined || DIGESTS.some((field) => peek(body, field) !== undefined) ? undefined : { says };
}

/** A file that no collection holds: a 404 that says so in these words. */
function isUnknown(body: unknown): boolean {
  return complaintOf(body)?.says?.startsWith('Non existing') ?? false;
}

/** An answer does not hold every digest of a file; the one asked for, where it does, must be that one. */
function checkFile(file: Fields, field: string, value: string): void {
  const given = DIGESTS.filter((each) => file.textIfAny(each) !== undefined);
  if (given.length === 0) throw new SourceError('bad_response', `${NAME} names no file`);
  const digest = file.textIfAny(field);
  if (digest !== undefined && digest.toLowerCase() !== value)
    throw new SourceError('bad_response', `${NAME}.${field} is not the hash that was asked about`);
}

/** From this trust on (0..100) CIRCL takes a file for known and good. */
const TRUSTED = 50;

function opinion(trust: number | undefined, malware: string | undefined, source: string): Answer {
  const known = `in ${source}${trust === undefined ? '' : `, trust ${trust} of 100`}`;
  // The flag says that a collection of malware holds the file as well; files of four bytes are in those, and good libraries.
  if (malware !== undefined)
    return { reasons: [known, `a collection of malware holds it as well (${malware}), which is no verdict`] };
  if (trust === undefined || trust < TRUSTED) return { reasons: [known] };
  return { verdict: 'benign', score: 0, confidence: trust / 10, reasons: [`a known file: ${known}`] };
}

/** https://www.circl.lu/services/hashlookup/ */
function fileAnswer(file: Fields, body: unknown): Answer {
  const trust = file.has('hashlookup:trust') ? file.number('hashlookup:trust', 0, 100) : undefined;
  const flag = file.has('KnownMalicious') ? (namesOf([file.text('KnownMalicious')])[0] ?? 'unnamed') : undefined;
  const [source, database] = [nameAt(body, 'source'), nameAt(body, 'db')];
  return {
    ...opinion(trust, flag, source ?? database ?? 'a collection'),
    summary: given<string | number>({
      file_name: nameAt(body, 'FileName'),
      file_size: countAt(body, 'FileSize'),
      source,
      db: database,
      trust,
      known_malicious: flag,
      parents: countAt(body, 'hashlookup:parent-total'),
    }),
    tags: flag === undefined ? [] : ['known-malicious'],
  };
}

const hashlookup: RemotePlugin = {
  name: 'circl_hashlookup',
  displayName: NAME,
  version: '1',
  types: ['hash'],
  categories: ['known-files'],
  basis: 'registry',
  group: 'circl',
  egress: 'lookup',
  url: 'https://hashlookup.circl.lu',
  async run({ value }, { ask }) {
    const algorithm = ALGORITHMS[value.length];
    if (!algorithm) throw new NotAsked('unsupported_type', `${NAME} knows files by MD5, SHA-1 and SHA-256 only`);
    const [word, field] = algorithm;
    const reply = await ask({ path: ['lookup', word, value] });
    if (isUnknown(bodyIfAny(reply))) return { status: 'not_found' };
    const body = checkedBody(reply, hashlookup, complaintOf);
    const file = fieldsOf(body, NAME);
    checkFile(file, field, value);
    return { ...fileAnswer(file, body), permalink: `https://hashlookup.circl.lu/lookup/${word}/${value}` };
  },
};

export default hashlookup;
