import { expect, test } from 'vitest';
import type { Context } from '../../../src/cli/command.ts';
import { hyperlink, takesHyperlinks } from '../../../src/cli/hyperlinks.ts';

function context(env: Readonly<Record<string, string>>, tty = true): Context {
  return { io: { env, out: { tty } } } as unknown as Context;
}

test.each([
  [{ TERM: 'xterm-kitty' }, true, true],
  [{ TERM: 'xterm-kitty' }, false, false],
  [{ TERM: 'xterm-256color', VTE_VERSION: '6800' }, true, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4205' }, true, false],
  [{ TERM: 'xterm-256color' }, true, false],
  [{ TERM: 'dumb', WT_SESSION: 'x' }, true, false],
  [{ TERM: 'xterm-kitty', TMUX: '/tmp/tmux-0/default,1,0' }, true, false],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true, true],
  [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, true, true],
  [{ FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }, true, false],
  [{ FORCE_HYPERLINK: '1' }, false, false],
] as const)('%o on a terminal %s: %s', (env, tty, expected) => {
  expect(takesHyperlinks(context(env, tty))).toBe(expected);
});

test('an address that a terminal could take for more stays text', () => {
  expect(hyperlink('https://a.example/x', 'here')).toBe('\u001b]8;;https://a.example/x\u0007here\u001b]8;;\u0007');
  for (const address of ['http://a.example/', 'https://a.example/\u0007', 'https://a.example/;x', 'file:///etc/passwd'])
    expect(hyperlink(address, 'here')).toBe('here');
});
