import { type Effective, showOrigin } from '../../config/index.ts';
import type { View } from '../../output/format.ts';
import type { Call, Context } from '../command.ts';
import type { ExitName } from '../exit.ts';
import { openPrinter } from '../print.ts';
import { shownValue } from './value.ts';

interface Row {
  readonly setting: string;
  readonly value: string | number | boolean | null;
  readonly origin?: string;
  readonly about: string;
}

/** A listing of settings; `origin` says which layer a value comes from. */
export function settingsView(origin: boolean): View<Row> {
  return {
    noun: ['setting', 'settings'],
    columns: [
      { title: 'SETTING', path: 'setting', priority: 1 },
      { title: 'VALUE', path: 'value', priority: 2, cell: ({ value }) => (value === null ? '' : String(value)) },
      ...(origin ? [{ title: 'ORIGIN', path: 'origin', priority: 3 }] : []),
      { title: 'ABOUT', path: 'about', priority: 4, style: () => 'dim' as const },
    ],
    empty: 'set one with: socctl config set fail_on malicious',
  };
}

/** An effective setting as it is listed, a secret masked. */
export function settingRow(found: Effective, origin: boolean): Row {
  const { key, setting, raw } = found;
  return {
    setting: key,
    value: shownValue(found) ?? null,
    ...(origin ? { origin: raw === undefined ? 'not set' : showOrigin(found.origin) } : {}),
    about: setting.about,
  };
}

/** Every setting with the value in effect. */
export async function listSettings(call: Call, context: Context): Promise<ExitName> {
  const origin = call.flag('show-origin');
  const found = await (await context.config()).list();
  const printer = await openPrinter(call, context, settingsView(origin));
  await printer.items(found.map((each) => settingRow(each, origin)));
  await printer.end();
  return 'done';
}
