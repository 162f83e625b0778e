import { type Check, fine } from './check.ts';

/** The first of the variables that decide the character set, in the order of POSIX. */
function localeOf(env: Readonly<Record<string, string | undefined>>): string {
  return env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || 'C';
}

/** What the terminal can show. */
export const terminal: Check = {
  name: 'terminal',
  async look({ io }) {
    const where = io.out.tty ? `${io.out.columns} columns` : 'stdout is not a terminal';
    const locale = localeOf(io.env);
    const detail = `${where}, colour ${io.out.colour ? 'on' : 'off'}, locale ${locale}`;
    if (!io.out.tty || io.platform === 'win32' || /utf-?8/i.test(locale)) return [fine('terminal', detail)];
    const repair = 'choose a UTF-8 locale, for example LANG=C.UTF-8, or other scripts show as question marks';
    return [{ check: 'terminal', state: 'note', detail, repair }];
  },
};
