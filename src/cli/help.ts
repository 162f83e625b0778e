import type { Help, Command as Program } from 'commander';
import { type Command, GROUPS } from './command.ts';
import TOPICS from './topics/names.gen.ts';

/** The end of `socctl --help`. */
export const HELP_FOOTER = `
Start here:
  # one verdict from many sources, with its reasons
  socctl analyze 8.8.8.8
  # every indicator in a text
  socctl extract report.txt
  # both at once, from the clipboard
  pbpaste | socctl analyze --extract

socctl help <command> explains a command, socctl help <topic> one of the topics:
${TOPICS.join(', ')}.
`;

/** The commands in the order of the list: by group, each group by name. */
export function inOrderOfHelp(commands: readonly Command[]): readonly Command[] {
  return Object.keys(GROUPS).flatMap((group) => commands.filter((command) => command.group === group));
}

/**
 * A command's description: its line in the list and its details, whose hand-made line breaks go, so that the text fits
 * any width. Lines that begin with blanks stay as they are.
 */
export function description({ about, details }: Command): string {
  return details === undefined ? about : `${about}\n\n${details.replace(/(?<=[^\n])\n(?=[^\s])/g, ' ')}`;
}

/** An option's line with the choices it has. */
function optionLine({ description, argChoices }: { description: string; argChoices?: readonly string[] }): string {
  return argChoices ? `${description}: ${argChoices.join(', ')}` : description;
}

/** The examples of a command as they stand in its help. */
export function exampleLines(command: Command): string {
  if (command.examples.length === 0) return '';
  const lines = command.examples.map(({ run, does }) => `  # ${does}\n  ${run}`);
  return `\nExamples:\n${lines.join('\n')}\n`;
}

/** Commander's help in another order: commands before options, since that is what a reader looks for first. */
function formatHelp(node: Program, helper: Help): string {
  const width = helper.padWidth(node, helper);
  const list = (heading: string, rows: readonly (readonly [string, string])[]): string[] => {
    const lines = rows.map(([term, about]) => helper.formatItem(term, width, about, helper));
    return helper.formatItemList(heading, lines, helper);
  };
  const commands = helper.groupItems(
    [...node.commands],
    helper.visibleCommands(node),
    (sub) => sub.helpGroup() || 'Commands:',
  );
  const options = helper.groupItems(
    [...node.options],
    helper.visibleOptions(node),
    ({ helpGroupHeading }) => helpGroupHeading ?? 'Options:',
  );
  const parts = [
    [`Usage: ${helper.commandUsage(node)}`, ''],
    [helper.boxWrap(helper.commandDescription(node), helper.helpWidth ?? 80), ''],
    ...[...commands].map(([heading, group]) =>
      list(
        heading,
        group.map((sub) => [helper.subcommandTerm(sub), helper.subcommandDescription(sub)]),
      ),
    ),
    list(
      'Arguments:',
      helper.visibleArguments(node).map((each) => [helper.argumentTerm(each), helper.argumentDescription(each)]),
    ),
    ...[...options].map(([heading, group]) =>
      list(
        heading,
        group.map((each) => [helper.optionTerm(each), helper.optionDescription(each)]),
      ),
    ),
  ];
  return parts.flat().join('\n');
}

/** How commander's help differs from its own default. */
export const HELP_STYLE: Partial<Help> = {
  showGlobalOptions: false,
  sortSubcommands: false,
  subcommandTerm: (node) => node.name(),
  optionDescription: optionLine,
  formatHelp,
};
