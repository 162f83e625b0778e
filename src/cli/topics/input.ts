import type { Topic } from '../topics.ts';

const input: Topic = {
  name: 'input',
  about: 'what is read, and from where',
  text: () => `Input

Where from
  Arguments, else files, else stdin: stdin is read when nothing else is given,
  and for -. On a terminal you can then type or paste; Ctrl-D ends it.

How an indicator may be written
  Plain or defanged (hxxp[://]example[.]com, user[at]example[dot]com), in any
  case, internationalised or as punycode, percent-encoded, with a port
  (example.com:8443). What is stored and printed is the normal form.

Lists (analyze -i FILE)
  One indicator a line; blank lines and # comments are left out.
  A bad line is told on stderr and counted, the others go on: exit 9.

Free text (extract, analyze --extract, investigate)
  Text of any size, in UTF-8 or UTF-16, also compressed with gzip. PDF and
  Office files hold no plain text: the error names the tool that makes it so.

  Private, loopback and other special addresses are left out unless
  --include-private is given; --types says what is looked for, and --hosts adds
  the host of every URL and e-mail address.

JSON (triage set -f, incidents import)
  A file, or - for stdin. What is wrong is told with its place. What triage list
  --json prints is a batch for triage set -f, all of it or nothing;
  incidents import also takes a document a line.

Numbers of incidents
  - reads them from stdin, as incidents list --fields number prints them.

Keys
  auth login asks without showing what is typed; --key-stdin reads a pipe.

Quoting
  A shell takes & ; ? and brackets for itself: put URLs in single quotes, or
  pass them through a file or a pipe.
`,
};
export default input;
