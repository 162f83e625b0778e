import type { Context } from './command.ts';

/** Terminals that follow links in text (OSC 8), by what they say of themselves. */
const PROGRAMS: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio']);
const TERMS = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/;
/** The first version of the library of GNOME's terminals that has them. */
const VTE = 5000;

/** Whether text on stdout may carry links. `FORCE_HYPERLINK` decides where it is set, as other programs have it. */
export function takesHyperlinks({ io: { env, out } }: Context): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (!out.tty) return false;
  if (forced) return forced !== '0' && forced !== 'false';
  // What passes the text on may not pass the links on.
  if (env['TMUX'] || env['STY'] || env['TERM'] === 'dumb') return false;
  if (env['WT_SESSION'] || env['KONSOLE_VERSION'] || TERMS.test(env['TERM'] ?? '')) return true;
  return Number(env['VTE_VERSION'] ?? 0) >= VTE || PROGRAMS.has(env['TERM_PROGRAM'] ?? '');
}

/** An `https:` address without any sign that a terminal, or what measures a line, could take for something else. */
const SAFE = /^https:\/\/[-\w/#&.:=?%@~]{1,2000}$/;

/** A text as a link (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda); as it is where that cannot be. */
export function hyperlink(address: string, text: string): string {
  return SAFE.test(address) ? `\u001b]8;;${address}\u0007${text}\u001b]8;;\u0007` : text;
}
