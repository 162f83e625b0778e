import { CommanderError, Argument as Positional, Command as Program, Option as Switch } from 'commander';
import { Failure } from '../shared/failure.ts';
import type { Argument, Call, Command, Globals, Option } from './command.ts';
import { GROUPS } from './command.ts';
import { GROUP_ABOUT } from './groups.ts';
import { description, exampleLines, HELP_FOOTER, HELP_STYLE, inOrderOfHelp } from './help.ts';
import { GLOBAL_OPTIONS } from './options.ts';

/** What argv asks for: a command with its call, a text to print, or the version. */
export type Request =
  | { readonly command: Command; readonly call: Call; readonly globals: Globals }
  | { readonly text: string }
  | { readonly version: true };

/** argv that cannot be understood: commander's message without its prefix, and what it suggests. */
export class Misuse extends Error {
  readonly hint: string | undefined;
  readonly kind: string;

  constructor(error: CommanderError) {
    const [first = '', ...rest] = error.message.split('\n');
    super(first.replace(/^error: /, ''));
    this.hint =
      rest
        .join(' ')
        .trim()
        .replace(/^\(|\)$/g, '') || undefined;
    this.kind = error.code;
  }
}

type Values = Readonly<Record<string, unknown>>;

function positional(argument: Argument): Positional {
  const name = argument.many ? `${argument.name}...` : argument.name;
  return new Positional(argument.required ? `<${name}>` : `[${name}]`, argument.about);
}

function option({ flags, about, many, choices }: Option): Switch {
  const made = new Switch(flags, about);
  if (choices) made.choices(choices);
  if (many) made.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
  return made;
}

function helpOption(): Switch {
  return new Switch('-h, --help', 'this help').helpGroup('Global options:');
}

/** `--config-dir` is `configDir` in commander's values. */
function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function callOf(command: Command, values: Values, positionals: readonly unknown[]): Call {
  const value = (name: string): unknown => values[camel(name)];
  const at = (name: string): unknown =>
    positionals[(command.args ?? []).findIndex((argument) => argument.name === name)];
  return {
    arg: (name) => at(name) as string | undefined,
    args: (name) => (at(name) as readonly string[] | undefined) ?? [],
    flag: (name) => value(name) === true,
    value: (name) => (typeof value(name) === 'string' ? (value(name) as string) : undefined),
    values: (name) => (value(name) as readonly string[] | undefined) ?? [],
    given: (name) => value(name) !== undefined,
  };
}

/** @throws Failure `usage` for both. */
function engineOf(values: Values): Globals['engine'] {
  const { local, remote } = values;
  if (local && remote) throw new Failure('usage', '--local and --remote exclude each other', 'give one of them');
  if (local) return 'local';
  return remote ? 'remote' : undefined;
}

function globalsOf(values: Values): Globals {
  return {
    profile: values['profile'] as string | undefined,
    configDir: values['configDir'] as string | undefined,
    quiet: values['quiet'] === true,
    verbose: values['verbose'] === true,
    debug: values['debug'] === true,
    engine: engineOf(values),
  };
}

/** The commander node for a path of group words, made on the way where it is missing. */
function groupNode(root: Program, words: readonly string[]): Program {
  return words.reduce((node, word, index) => {
    const found = node.commands.find((child) => child.name() === word);
    if (found) return found;
    const made = node.command(word).description(GROUP_ABOUT[words.slice(0, index + 1).join(' ')] ?? '');
    made
      .helpCommand(false)
      .addHelpOption(helpOption())
      .action(() => made.help());
    return made;
  }, root);
}

function addCommand(root: Program, command: Command, taken: (request: Request) => void): void {
  const words = command.words.split(' ');
  const parent = groupNode(root, words.slice(0, -1));
  const node = parent.command(words.at(-1) as string, {
    hidden: command.hidden === true,
    isDefault: command.isDefault === true,
  });
  node.summary(command.about).description(description(command));
  if (command.alias) node.alias(command.alias);
  for (const argument of command.args ?? []) node.addArgument(positional(argument));
  for (const each of command.options ?? []) node.addOption(option(each));
  for (const each of GLOBAL_OPTIONS) node.addOption(option(each).helpGroup('Global options:'));
  node.addHelpOption(helpOption()).addHelpText('after', exampleLines(command));
  if (command.isDefault) parent.addHelpText('after', `\nWithout a command: socctl ${command.words}`);
  (parent === root ? node : root.commands.find((child) => child.name() === words[0]))?.helpGroup(
    `${GROUPS[command.group]}:`,
  );
  node.action(() => {
    if (root.opts()['version']) return taken({ version: true });
    const values = node.optsWithGlobals();
    // A switch given before the command's words is in the root's values; the command's own defaults must not hide it.
    const merged = { ...root.opts(), ...Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined)) };
    taken({ command, call: callOf(command, merged, node.processedArgs), globals: globalsOf(merged) });
  });
}

/** The whole command tree as commander sees it. `write` gets every help text. */
function buildProgram(
  commands: readonly Command[],
  write: (text: string) => void,
  taken: (request: Request) => void = () => {},
): Program {
  const root = new Program('socctl').description('Indicators, verdicts and decisions for security analysts.');
  root.usage('[options] <command>').helpCommand(false).showSuggestionAfterError(true).exitOverride();
  root
    .addOption(new Switch('-V, --version', 'print the version').helpGroup('Global options:'))
    .addHelpOption(helpOption());
  root.configureOutput({ writeOut: write, writeErr: () => {} });
  root.configureHelp(HELP_STYLE);
  for (const each of GLOBAL_OPTIONS) root.addOption(option(each).helpGroup('Global options:'));
  for (const command of inOrderOfHelp(commands)) addCommand(root, command, taken);
  root.addHelpText('after', HELP_FOOTER);
  root.action(() => (root.opts()['version'] ? taken({ version: true }) : root.outputHelp()));
  return root;
}

/**
 * The commands argv can mean: one runs only when its first word stands there. Building all of them costs more than
 * reading argv; with none named, or an option first, all are needed for the help.
 */
function reachable(argv: readonly string[], commands: readonly Command[]): readonly Command[] {
  if (argv[0]?.startsWith('-')) return commands;
  const named = commands.filter(({ words }) => argv.includes(words.split(' ', 1)[0] as string));
  return named.length > 0 ? named : commands;
}

/**
 * Reads argv (without node and script). Pure: nothing runs.
 * @throws Misuse when argv cannot be understood.
 */
export function parse(argv: readonly string[], commands: readonly Command[]): Request {
  let request: Request | undefined;
  let text = '';
  const root = buildProgram(
    reachable(argv, commands),
    (part) => {
      text += part;
    },
    (taken) => {
      request = taken;
    },
  );
  try {
    root.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new Misuse(error);
  }
  return request ?? { text };
}
