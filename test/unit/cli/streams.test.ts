import { expect, test } from 'vitest';
import { wantsColour } from '../../../src/cli/streams.ts';

test.each([
  ['a terminal', [], {}, true, true],
  ['a pipe', [], {}, false, false],
  ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR does not count', [], { NO_COLOR: '' }, true, true],
  ['NO_COLOR outranks FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['FORCE_COLOR in a pipe', [], { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
  ['TERM=dumb', [], { TERM: 'dumb' }, true, false],
  ['--no-color outranks all', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
] as const)('%s', (_, argv, env, tty, colour) => {
  expect(wantsColour(argv, env, tty)).toBe(colour);
});
