import { codesOf, EXIT, type ExitName, PRECEDENCE } from '../exit.ts';
import { columns, type Topic } from '../topics.ts';

const exitCodes: Topic = {
  name: 'exit-codes',
  about: 'what the exit status tells a script',
  text() {
    const rows = Object.values(EXIT).map(({ status, meaning }) => [String(status).padStart(3), meaning] as const);
    const names = Object.keys(EXIT) as ExitName[];
    const codes = names
      .filter((name) => codesOf(name).length > 0)
      .map((name) => [String(EXIT[name].status).padStart(3), codesOf(name).join(', ')] as const);
    const order = PRECEDENCE.map((name) => EXIT[name].status).join(', ');
    return `Exit status\n\n${columns(rows)}
When several apply, the first of these: ${order}.

A finding is an exit of its own, only where --fail-on (analyze, investigate) or
the setting fail_on asks for it, so that a script can tell it from a failure:

  socctl analyze -i list.txt --fail-on suspicious -q
  case $? in 0) ;; 10) echo finding ;; *) echo failed ;; esac

A list goes on after a bad line, which is told and counted: 9. A closed pipe,
as with | head, is no failure: 0.

Errors are one line on stderr and where there is one a second with what to do
next; with --json an error that comes before any output also stands on stdout:
{"error":{"code","message","hint"}}. The codes, by the exit they end with:

${columns(codes)}`;
  },
};
export default exitCodes;
