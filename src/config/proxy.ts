import { Failure } from '../shared/failure.ts';
import { line, type Parse } from './parse.ts';
import { parseReference, showReference } from './reference.ts';

const HINT = 'a proxy looks like http://proxy.example.com:3128';

/**
 * The address of a proxy, or where it is to be read. A name and password may stand in it; without a scheme it is http, as
 * other programs read it. The text is never quoted.
 */
export const proxyAddress: Parse = (text, what) => {
  if (parseReference(line(text, what) as string).kind !== 'literal') return text;
  const address = text.includes('://') ? text : `http://${text}`;
  if (!URL.canParse(address)) throw new Failure('usage', `${what}: is no http or https address`, HINT);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Failure('usage', `${what}: is no http or https address; other kinds of proxies are not spoken`, HINT);
  if (url.pathname !== '/' || url.search || url.hash)
    throw new Failure('usage', `${what}: holds more than the address of a proxy`, HINT);
  return url.href.replace(/\/$/, '');
};

/** The same without the name and password, however it is written. */
export function shownProxy(text: string): string {
  const reference = parseReference(text);
  if (reference.kind !== 'literal') return showReference(reference);
  const scheme = /^https?:\/\//i.exec(text)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  const end = rest.lastIndexOf('@');
  return end === -1 ? text : `${scheme}…${rest.slice(end)}`;
}
