const LONGEST = 300;

/**
 * What a server says, as it may stand in a message: on one line, without control characters, short, and without the
 * secrets we sent, which a careless server repeats.
 */
export function said(text: string, secrets: readonly string[] = []): string {
  const start = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text.slice(0, 64 * LONGEST));
  const line = [...start.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()];
  return line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}…` : line.join('');
}
