import { Failure } from '../../shared/failure.ts';
import type { Command } from '../command.ts';

const WORDS = ['malicious', 'benign', 'clear'] as const;

const mark: Command = {
  words: 'mark',
  group: 'analysis',
  about: "your own verdict on an indicator, which outranks the sources'",
  args: [
    { name: 'value', about: 'the indicator', required: true },
    { name: 'verdict', about: 'malicious, benign, or clear to take the mark back', required: true, complete: WORDS },
  ],
  options: [
    { flags: '--note <text>', about: 'why, for the next one who asks' },
    { flags: '--json', about: 'one JSON document' },
  ],
  examples: [
    { run: 'socctl mark files.example.org benign --note "our own mirror"', does: 'settle a false alarm' },
    { run: 'socctl mark 203.0.113.7 malicious && socctl mark 203.0.113.7 clear', does: 'mark, and take it back' },
  ],
  async run(call, context) {
    const verdict = call.arg('verdict') as (typeof WORDS)[number];
    if (!WORDS.includes(verdict)) {
      throw new Failure('usage', `mark: '${verdict}' is no verdict`, `one of: ${WORDS.join(', ')}`);
    }
    const { setMark } = await import('../analyze/mark.ts');
    return setMark(call.arg('value') as string, verdict, call, context);
  },
};
export default mark;
