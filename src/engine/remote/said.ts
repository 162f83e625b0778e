import { shortLine } from '../../shared/one-line.ts';

const LONGEST = 300;

/**
 * What a server says, as it may stand in a message: on one line, without control characters, short, and without the
 * secrets we sent, which a careless server repeats.
 */
export function said(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret !== '');
  return shortLine(
    known.reduce((rest, secret) => rest.replaceAll(secret, '…'), text),
    LONGEST,
  );
}
