import { describe, expect, test } from 'vitest';
import commands from '../../../src/cli/commands/index.gen.ts';
import { fileNotIndicator, missingFile, suggestFor } from '../../../src/cli/mistakes.ts';
import { Misuse, parse } from '../../../src/cli/program.ts';

async function told(
  argv: readonly string[],
): Promise<readonly [code: string, message: string, hint: string | undefined]> {
  try {
    parse(argv, commands);
  } catch (error) {
    const { code, message, hint } = await suggestFor(error as Misuse, argv, commands);
    expect(error).toBeInstanceOf(Misuse);
    return [code, message, hint];
  }
  throw new Error('was understood');
}

describe('an indicator in place of a command', () => {
  test.each([
    ['1.2.3.4', 'socctl analyze 1.2.3.4'],
    ['hxxp[:]//example[.]com/a', "socctl analyze 'hxxp[:]//example[.]com/a'"],
    ['example[.]com', "socctl analyze 'example[.]com'"],
    ['44d88612fea8a8f36de82e1278abb02f', 'socctl analyze 44d88612fea8a8f36de82e1278abb02f'],
    ['CVE-2024-0001', 'socctl analyze CVE-2024-0001'],
  ])('%s', async (word, command) => {
    const expected = ['usage', `'${word}' is an indicator, not a command`, `for a verdict on it: ${command}`];
    expect(await told([word])).toEqual(expected);
    expect(await told([word, '--json'])).toEqual(expected);
    expect(await told(['--json', word])).toEqual(expected);
  });
});

describe('words that are not understood', () => {
  test.each<[argv: string[], message: string, hint: string]>([
    [['analyse', 'x'], "unknown command 'analyse'", 'did you mean analyze?'],
    [['analyse', '--json'], "unknown command 'analyse'", 'did you mean analyze?'],
    [['compl'], "unknown command 'compl'", 'did you mean completion?'],
    [['frobnicate'], "unknown command 'frobnicate'", 'see all commands: socctl --help'],
    [['config', 'gte'], "unknown command 'config gte'", 'did you mean get?'],
    [['config', 'profile', 'ad', 'x'], "unknown command 'config profile ad'", 'did you mean add?'],
    [['plugins', 'enabel', 'x'], "plugins: unexpected argument 'enabel'", 'did you mean plugins enable?'],
    [['poll', 'a', 'b', 'c'], "poll: unexpected argument 'c'", 'see: socctl help poll'],
    [['analyze', '--jsn'], "unknown option '--jsn'", 'did you mean --json?'],
    [['extract', '--frobnicate'], "unknown option '--frobnicate'", 'see: socctl help extract'],
    [['--frobnicate', 'extract'], "unknown option '--frobnicate'", 'see: socctl help extract'],
    [['mark'], "missing required argument 'value'", 'see: socctl help mark'],
    [['analyze', '--fail-on'], "option '--fail-on <verdict,...>' argument missing", 'see: socctl help analyze'],
    [
      ['extract', '--format', 'jsno'],
      "option '--format <name>' argument 'jsno' is invalid",
      'one of: csv, json, jsonl, markdown, table, misp, stix',
    ],
  ])('%j', async (argv, message, hint) => {
    expect(await told(argv)).toEqual(['usage', message, hint]);
  });
});

test('a file in place of an indicator', () => {
  const { code, message, hint } = fileNotIndicator('my list.txt');
  expect([code, message]).toEqual(['usage', 'my list.txt is a file, not an indicator']);
  expect(hint).toBe(
    "for a list: socctl analyze -i 'my list.txt'; for free text: socctl analyze --extract -i 'my list.txt'",
  );
});

test('text in place of a file', () => {
  const { code, message, hint } = missingFile("seen 1.2.3.4, it's bad");
  expect([code, message]).toEqual(['usage', "seen 1.2.3.4, it's bad: no such file"]);
  expect(hint).toBe("for the text itself use a pipe: echo 'seen 1.2.3.4, it'\\''s bad' | socctl extract");
});
