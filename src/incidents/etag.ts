import { randomUUID } from 'node:crypto';
import { Failure } from '../shared/failure.ts';
import type { Incident } from './model.ts';

/** A mark that no earlier state of any incident had. */
export function newEtag(): string {
  return randomUUID();
}

/**
 * Holds the etag a change is based on against the one that is kept. HTTP writes it in quotes (RFC 9110, 8.8.3).
 * @throws Failure `conflict` when somebody else wrote in between
 */
export function checkEtag(given: string, { number, etag }: Incident, where: string): void {
  if (given === etag || given === `"${etag}"`) return;
  const message = `incident ${number} in the local store ${where} was changed meanwhile; nothing was saved`;
  throw new Failure(
    'conflict',
    message,
    `look at it and base the change on its etag: socctl incidents show ${number} --json`,
  );
}
