import type { Output } from '../../engine/index.ts';
import { verdictStyle } from '../analyze/view.ts';
import { painter } from '../colour.ts';
import type { Call, Context } from '../command.ts';
import { openDestination } from '../destination.ts';
import { jsonText } from '../json-text.ts';
import { outputPath } from '../output-path.ts';
import { cutLines } from '../print.ts';

export type Session = Output<'investigation.show'>;

/** Prints a text in Markdown: as it is, and fitted to a terminal where there is one. */
async function printMarkdown(markdown: string, call: Call, context: Context): Promise<void> {
  const { out } = context.io;
  const path = outputPath(call);
  const destination = await openDestination(context, path);
  if (path !== undefined || !out.tty) {
    await destination.write(markdown);
    return destination.commit();
  }
  const { reportText } = await import('../../output/report.ts');
  const how = {
    width: out.columns ?? 80,
    defang: (text: string) => text,
    paint: await painter(out.colour),
    indent: 0,
  };
  const { text, cut } = reportText(markdown, how, (cell) => verdictStyle(cell.replace(' ', '_')));
  await destination.write(text);
  await destination.commit();
  for (const line of cutLines(cut).filter((each) => each !== '')) context.note(line);
}

/** Prints `markdown`, a part of what was said in the session; with `--json` the session. */
export async function printSession(session: Session, markdown: string, call: Call, context: Context): Promise<void> {
  if (!call.flag('json')) return printMarkdown(markdown, call, context);
  const path = outputPath(call);
  const destination = await openDestination(context, path);
  await destination.write(path === undefined ? jsonText(session, context.io) : `${JSON.stringify(session)}\n`);
  await destination.commit();
}
