import { type Indicator, identify } from '../../ioc/index.ts';
import { urlOf } from '../host.ts';

/** Whether a text of a source, however it is spelled there, is the indicator. */
export function isSame({ type, value }: Indicator, text: string): boolean {
  if (text === value) return true;
  if (type === 'url') return text.includes('://') && urlOf(text)?.href === value;
  const found = identify(text, type);
  return 'type' in found && found.value === value;
}
