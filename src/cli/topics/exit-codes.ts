import { EXIT, PRECEDENCE } from '../exit.ts';
import { columns, type Topic } from '../topics.ts';

const exitCodes: Topic = {
  name: 'exit-codes',
  about: 'what the exit status tells a script',
  text() {
    const rows = Object.values(EXIT).map(({ status, meaning }) => [String(status).padStart(3), meaning] as const);
    const order = PRECEDENCE.map((name) => EXIT[name].status).join(', ');
    return `Exit status\n\n${columns(rows)}
When several apply, the first of these: ${order}.

A finding is an exit of its own, only where --fail-on asks for it, so that a
script can tell it from a failure. Errors are one line on stderr and where there
is one a second with what to do next; with --json an error that comes before any
output also stands on stdout: {"error":{"code","message","hint"}}.
`;
  },
};
export default exitCodes;
