import { counted } from './markdown.ts';
import { LOOKED_FOR } from './report.ts';

/**
 * The answer to a follow-up in which there is no indicator: what was and was not done. Nothing of the text is repeated.
 * @param known how many indicators the investigation has already.
 */
export function answerWithout(sessionId: string, known: number, special: number): string {
  const left =
    special > 0
      ? ` ${counted(special, 'private or special address', 'private or special addresses')} in it: never asked about.`
      : '';
  return [
    'Nothing was analyzed and the report stays as it is: there is no indicator in this text.',
    `Looked for: ${LOOKED_FOR}.${left}`,
    'Questions in words are kept with the investigation, but not answered: answers come from sources and from what is stored.',
    `What is known of its ${counted(known, 'indicator')}: \`socctl investigate show ${sessionId}\``,
    '',
  ].join('\n');
}
