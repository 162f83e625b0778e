import type { Observable } from '../../output/exchange.ts';
import { oneLine } from '../../shared/one-line.ts';
import type { Call } from '../command.ts';
import { shownName } from '../source.ts';
import type { Found } from './view.ts';

/** More inputs are counted. */
const NAMED = 3;

/** An input's name without the folders above it: those are nobody else's business. */
function inputName(path: string): string {
  const name = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  return /^\.{0,2}$/.test(name) ? 'a folder' : shownName({ name });
}

/** What was extracted from. */
export function titleOf(call: Call): string {
  const names = call.args('file').map(inputName);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return oneLine(`Indicators found in ${names.length === 0 ? 'stdin' : names.slice(0, NAMED).join(', ')}${more}`);
}

function noteOf({ source, line, count, defanged, confidence, part, filename }: Found): string {
  const where = `${inputName(source)}, line ${line}`;
  const facts = [
    [part, filename].filter((each) => each !== undefined).join(' '),
    count > 1 ? `${count} times` : '',
    defanged ? 'written unclickable' : '',
    confidence === 'high' ? '' : `${confidence} confidence`,
  ];
  return oneLine([where, ...facts.filter((fact) => fact !== '')].join('; '));
}

function observableOf(found: Found): Observable {
  const { type, value, defanged, confidence } = found;
  const standing = confidence === 'low' ? 'uncertain' : defanged ? 'suspected' : 'mentioned';
  return { type, value, standing, note: noteOf(found) };
}

/** What was found for another system. Making a value unclickable is an author's word against it; nothing else in a text is. */
export function observablesOf(all: readonly Found[]): Iterable<Observable> {
  return {
    *[Symbol.iterator]() {
      for (const found of all) yield observableOf(found);
    },
  };
}
