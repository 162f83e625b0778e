import { expect, test } from 'vitest';
import { socctl } from './run.ts';

test.each<[args: string[], stderr: string]>([
  [
    ['hxxp://example[.]com/a?b'],
    "socctl: 'hxxp://example[.]com/a?b' is an indicator, not a command\n  for a verdict on it: socctl analyze 'hxxp://example[.]com/a?b'\n",
  ],
  [['analyse', '1.2.3.4'], "socctl: unknown command 'analyse'\n  did you mean analyze?\n"],
  [['extract', '--jsno'], "socctl: unknown option '--jsno'\n  did you mean --json?\n"],
  [['help', 'analyse'], "socctl: there is no command or topic 'analyse'\n  did you mean analyze?\n"],
  [['help', 'formatz'], "socctl: there is no command or topic 'formatz'\n  did you mean formats?\n"],
  [['help', 'config', 'gett'], "socctl: there is no command or topic 'config gett'\n  did you mean config get?\n"],
])('%j', async (args, stderr) => {
  expect(await socctl(args)).toEqual({ code: 2, stdout: '', stderr });
});

test('as JSON too', async () => {
  const { stdout } = await socctl(['1.2.3.4', '--json']);
  expect(JSON.parse(stdout)).toEqual({
    error: {
      code: 'usage',
      message: "'1.2.3.4' is an indicator, not a command",
      hint: 'for a verdict on it: socctl analyze 1.2.3.4',
    },
  });
});
