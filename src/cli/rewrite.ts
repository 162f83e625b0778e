import type { Engine } from '../engine/index.ts';
import { DEFANG_STYLES, type DefangStyle, openRewriter } from '../ioc/text.ts';
import { neutralise } from '../output/neutralise.ts';
import type { Call, Context } from './command.ts';
import { type Destination, openDestination } from './destination.ts';
import type { ExitName } from './exit.ts';
import { sources } from './input.ts';
import { isFileHere } from './is-file-here.ts';
import { jsonText } from './json-text.ts';
import { outputPath } from './output-path.ts';
import { quoted } from './quote.ts';
import { type Source, typedSource } from './source.ts';
import { asUtf8, inEncodingOf } from './utf16.ts';

export type Direction = 'defang' | 'refang';

interface Job {
  readonly direction: Direction;
  readonly everything: boolean;
  readonly style: DefangStyle;
  /** A server that does the work. */
  readonly engine: Engine | undefined;
}

async function* rewritten(bytes: AsyncIterable<Uint8Array>, job: Job): AsyncIterable<Uint8Array> {
  if (job.engine) {
    const { rewrittenThere } = await import('./rewrite-remote.ts');
    yield* rewrittenThere(bytes, { ...job, engine: job.engine });
    return;
  }
  const rewriter = await openRewriter({ action: job.direction, style: job.style, everything: job.everything });
  for await (const chunk of bytes) yield rewriter.write(chunk);
  yield rewriter.end();
}

/** The inputs of a call: each argument is a line of its own, `-` and nothing at all mean stdin, `-f` names files. */
function inputs(call: Call, context: Context): readonly Source[] {
  const [stdin] = sources(['-'], context) as [Source];
  const typed = call.args('text').map((text) => (text === '-' ? stdin : typedSource(`${text}\n`)));
  const files = call.values('file');
  if (typed.length === 0 && files.length === 0) return [stdin];
  return [...typed, ...(files.length > 0 ? sources(files, context) : [])];
}

/** `defang report.txt` most likely means the file's content. */
async function noticeFiles(call: Call, context: Context, direction: Direction): Promise<void> {
  for (const text of call.args('text')) {
    if (await isFileHere(text, context))
      context.note(`${text} is also a file here; for its content: socctl ${direction} -f ${quoted(text)}`);
  }
}

/** Text on a terminal: nothing in it may steer the terminal. Everywhere else bytes stay bytes. */
function safeFor(context: Context, destination: Destination, file: string | undefined): Destination {
  if (!context.io.out.tty || file !== undefined) return destination;
  const decoder = new TextDecoder();
  let last = '\n';
  const show = async (text: string): Promise<void> => {
    last = text.at(-1) ?? last;
    await destination.write(neutralise(text));
  };
  return {
    write: (chunk) => show(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    commit: async () => {
      await show(decoder.decode());
      if (last !== '\n') await destination.write('\n');
      await destination.commit();
    },
  };
}

/** All of it as one JSON string: `{"result":"…"}`. Arguments are joined by line breaks, none at the end. */
async function asJson(call: Call, context: Context, job: Job, destination: Destination): Promise<void> {
  const parts: Uint8Array[] = [];
  const all = inputs(call, context);
  for (const source of all) {
    for await (const chunk of rewritten(asUtf8(source.bytes()), job)) parts.push(chunk);
  }
  const text = Buffer.concat(parts).toString('utf8');
  const result = all.at(-1)?.name === 'argument' ? text.replace(/\n$/, '') : text;
  await destination.write(jsonText({ result }, context.io));
}

/** Runs `defang` and `refang`: a stream through a rewriter, byte for byte apart from what is rewritten. */
export async function rewrite(direction: Direction, call: Call, context: Context): Promise<ExitName> {
  const engine = context.globals.engine === 'remote' ? await context.engine() : undefined;
  // Says so when there is no server, whether there is a text or not.
  engine?.describe('text.defang');
  const style = DEFANG_STYLES.find((name) => name === call.value('style')) ?? 'socbuddy';
  const job: Job = { direction, everything: call.flag('everything'), style, engine };
  await noticeFiles(call, context, direction);
  const file = outputPath(call);
  const plain = await openDestination(context, file);
  if (call.flag('json')) {
    await asJson(call, context, job, plain);
    await plain.commit();
    return 'done';
  }
  const destination = safeFor(context, plain, file);
  for (const source of inputs(call, context)) {
    for await (const chunk of inEncodingOf(source.bytes(), (bytes) => rewritten(bytes, job))) {
      await destination.write(chunk);
    }
  }
  await destination.commit();
  return 'done';
}
