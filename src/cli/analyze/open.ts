import type { Context } from '../command.ts';
import { type Analysis, told } from './view.ts';

/** Pages opened at once: more would only hide each other. */
const MOST = 5;

/** The program that opens an address in the user's browser; none of them is a shell. */
function opener({ env, platform }: Context['io']): readonly [string, ...string[]] {
  if (env['BROWSER']) return [env['BROWSER']];
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}

/** The pages of the sources about an indicator, those with opinions first; never the indicator itself. */
function pagesOf(analysis: Analysis): string[] {
  return told(analysis)
    .flatMap(({ permalink }) => (permalink === undefined ? [] : [permalink]))
    .filter((page) => URL.canParse(page) && new URL(page).protocol === 'https:')
    .slice(0, MOST);
}

/** Opens what the sources show of an indicator in the browser. */
export async function openPages(analysis: Analysis, context: Context): Promise<void> {
  const pages = pagesOf(analysis);
  if (pages.length === 0) return context.note('nothing to open: no source that answered has a page about it');
  const { spawn } = await import('node:child_process');
  const [program, ...words] = opener(context.io);
  for (const page of pages) {
    await new Promise<void>((done) => {
      const child = spawn(program, [...words, page], { stdio: 'ignore', detached: true });
      child.once('error', () => {
        context.note(`cannot run ${program}; the page: ${page}`);
        done();
      });
      child.once('spawn', () => {
        child.unref();
        done();
      });
    });
  }
}
