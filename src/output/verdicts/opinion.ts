/** What a source can have said, in the order in which it is drawn. */
export const OPINIONS = [
  'malicious',
  'suspicious',
  'benign',
  'facts',
  'not found',
  'pending',
  'skipped',
  'error',
] as const;
export type Opinion = (typeof OPINIONS)[number];

/** A sign for each beside its colour: not everybody tells the colours apart, and not every printer has them. */
export const SIGNS: Readonly<Record<Opinion, string>> = {
  malicious: 'M',
  suspicious: 'S',
  benign: 'B',
  facts: 'i',
  'not found': '·',
  pending: '…',
  skipped: '–',
  error: '!',
};

/** What a result amounts to. */
export function opinionOf({ status, verdict }: { readonly status: string; readonly verdict: string }): Opinion {
  if (status === 'not_found') return 'not found';
  if (status === 'ok')
    return verdict === 'malicious' || verdict === 'suspicious' || verdict === 'benign' ? verdict : 'facts';
  return status === 'pending' || status === 'skipped' ? status : 'error';
}

/** The class that colours an opinion or a verdict. */
export function classOf(word: string): string {
  return `o-${word.replace(/[^a-z]+/g, '-')}`;
}
