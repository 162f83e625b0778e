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
  Text of any size, in UTF-8 or UTF-16 (by its byte order mark, or by its NUL
  bytes), also compressed with gzip. A byte that is no UTF-8 is read as
  Windows-1252 where it is a letter in a word or a sign, else it parts words, as
  NUL bytes do: texts in binary files are found. PDF, Office and other packed
  files hold no plain text: the error names the tool that makes it so.

  The offset of --jsonl counts bytes of the file as it lies on disk, from 0, its
  byte order mark too; of gzip those of what is unpacked. raw is that stretch,
  decoded. Lines end with a line feed; a carriage return alone ends none.

  Private, loopback and other special addresses are left out unless
  --include-private is given; --types says what is looked for, and --hosts adds
  the host of every URL and e-mail address.

  --count tells how often each was found: COUNT, a tab and the value in a pipe,
  in the order in which they were first seen. --context N gives N characters of
  the line on either side; VALUE, a tab and the context in a pipe.

Folders (extract -r)
  The regular files below a folder in the order of their names, hidden ones too.
  Symbolic links in it are not followed, pipes and devices are left alone, and
  PDF, Office, archive, picture and sound files are counted and passed over.

Mail (extract --eml)
  Messages up to 64 MB, also mailbox files; with -r every file that is one.
  Read are the headers that tell where a message came from, who sent it and to
  whom (From, Reply-To, Return-Path, Received, X-Originating-IP, To,
  Authentication-Results, List-Unsubscribe and more), the subject, the domain of
  a DKIM signature and the host of the Message-ID; text and HTML, what is hidden
  in it, the targets of its links and forms; attached messages and texts. Every
  attachment is reported by its SHA-256, SHA-1 and MD5. Nothing is fetched.

  part says where: header:Received, text, html, attachment:NAME, and below an
  attached message attachment:NAME/text and so on. offset and line count in that
  part as it was decoded, in bytes of UTF-8; a hash has no raw text and stands
  at 0. link_mismatch in flags: the text of the link names the domain of
  somebody else than it leads to.

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
