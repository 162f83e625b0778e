import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';

interface Place {
  readonly name: string;
  readonly path: string;
}

const VIEW: View<Place> = {
  noun: ['place', 'places'],
  columns: [
    { title: 'NAME', path: 'name', priority: 2 },
    { title: 'PATH', path: 'path', priority: 1 },
  ],
  empty: 'see socctl help environment',
};

/** Where settings, secrets and the database lie, whether or not they exist yet. */
export async function listPlaces(call: Call, context: Context): Promise<ExitName> {
  const config = await context.config();
  const { folder, settings, secrets } = config.files;
  const printer = await openPrinter(call, context, VIEW);
  await printer.items([
    { name: 'folder', path: folder },
    { name: 'settings', path: settings },
    { name: 'secrets', path: secrets },
    { name: 'database', path: config.storePath() },
  ]);
  await printer.end();
  return 'done';
}
