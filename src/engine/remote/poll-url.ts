import { Failure } from '../../shared/failure.ts';
import { said } from './said.ts';

/**
 * The path, below a server's base address, of a link that the server gave. The key goes along with the request, so a link
 * that leads anywhere else is refused.
 * @param link a path below the base, or a full address there.
 * @throws Failure `unavailable` naming the server.
 */
export function pathOf(link: string, base: string): string {
  const elsewhere = new Failure(
    'unavailable',
    `${base} names another place to ask for the result, which is not asked: ${said(link)}`,
    'whoever runs the server has to set this right',
  );
  const joined = link.startsWith('/') ? `${base}${link}` : link;
  if (!URL.canParse(joined)) throw elsewhere;
  const [target, home] = [new URL(joined), new URL(base)];
  const root = home.pathname.replace(/\/*$/, '/');
  const there = target.origin === home.origin && target.username === '' && target.password === '';
  if (!there || !target.pathname.startsWith(root)) throw elsewhere;
  return `/${target.pathname.slice(root.length)}${target.search}`;
}
