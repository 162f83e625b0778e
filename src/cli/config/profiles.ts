import { addProfile, loadConfig, type Profiles, readProfiles, removeProfile, useProfile } from '../../config/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import { configRequest } from '../config-request.ts';
import { confirm } from '../confirm.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { settingRow, settingsView } from './list.ts';

interface Row {
  readonly name: string;
  readonly active: boolean;
}

const VIEW: View<Row> = {
  noun: ['profile', 'profiles'],
  columns: [
    { title: 'PROFILE', path: 'name', priority: 1 },
    {
      title: 'IN USE',
      path: 'active',
      priority: 2,
      cell: ({ active }) => (active ? 'yes' : ''),
      style: ({ active }) => (active ? 'good' : undefined),
    },
  ],
  empty: 'make one with: socctl config profile add NAME',
};

/** Not through the context's configuration: that one fails when the profile in use does not exist, which is repaired here. */
function open(context: Context): Promise<Profiles> {
  return readProfiles(configRequest(context));
}

export async function listProfiles(call: Call, context: Context): Promise<ExitName> {
  const { names, inUse } = await open(context);
  const printer = await openPrinter(call, context, VIEW);
  await printer.items(names.map((name) => ({ name, active: name === inUse })));
  await printer.end();
  return 'done';
}

export async function add(name: string, context: Context): Promise<ExitName> {
  await addProfile(await open(context), name);
  context.note(
    `made the profile ${name}; use it with: socctl config profile use ${name}, or --profile ${name} for one run`,
  );
  return 'done';
}

export async function use(name: string, context: Context): Promise<ExitName> {
  await useProfile(await open(context), name);
  context.note(`the profile ${name} is in use from now on`);
  const variable = context.io.env['SOCCTL_PROFILE'];
  if (variable && variable !== name) context.note(`the environment variable SOCCTL_PROFILE is set and wins over it`);
  return 'done';
}

/** The settings a profile itself holds. */
export async function show(call: Call, context: Context): Promise<ExitName> {
  const request = configRequest(context);
  const config = await loadConfig({ ...request, profile: call.arg('name') ?? request.profile });
  const own = (await config.list()).filter(({ origin }) => origin.layer === 'profile');
  const printer = await openPrinter(call, context, settingsView(false));
  await printer.items(own.map((found) => settingRow(found, false)));
  await printer.end();
  return 'done';
}

export async function remove(call: Call, context: Context): Promise<ExitName> {
  const name = call.arg('name') as string;
  const profiles = await open(context);
  const known = profiles.names.includes(name) && name !== 'default';
  if (
    known &&
    !call.flag('yes') &&
    !(await confirm(`remove the profile ${name} with its settings and keys?`, context))
  ) {
    context.note('nothing was removed');
    return context.signal.aborted ? 'interrupted' : 'done';
  }
  await removeProfile(profiles, name);
  context.note(`removed the profile ${name}${name === profiles.stored ? '; default is in use from now on' : ''}`);
  return 'done';
}
