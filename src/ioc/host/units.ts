/** Text around a token is shown byte by byte: its characters. */
export function inUnits(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
}
