// Not through the folder's index: settings are read by commands that need no plugin, and it loads all of them.
import { PAPS, TLPS, USUAL } from '../analysis/gate/rules.ts';
import vendorVariables from '../analysis/plugins/keys.gen.ts';
import { FINDING_VERDICTS } from '../analysis/verdict/rules.ts';
import { Failure } from '../shared/failure.ts';
import { nearest } from '../shared/nearest.ts';
import { isKey, keyedPlugin, variableOf } from './key.ts';
import {
  databaseFile,
  duration,
  filePath,
  internalText,
  line,
  oneOf,
  onOff,
  rate,
  serverUrl,
  sourceUrl,
  wholeNumber,
} from './parse.ts';
import { proxyAddress, shownProxy } from './proxy.ts';
import { RULE_SETTINGS } from './rules.ts';
import type { Setting } from './setting.ts';

const url = (key: string, whose: string): Setting => ({
  key,
  about: `address of the ${whose} server`,
  parse: serverUrl,
});
const secret = (key: string, about: string): Setting => ({ key, about, parse: line, secret: true });

/** Every setting there is: a new one is a line here. */
export const SETTINGS: readonly Setting[] = [
  url('socbuddy.url', 'SOCBuddy'),
  secret('socbuddy.key', 'key for SOCBuddy'),
  url('socmate.url', 'SoCMate'),
  secret('socmate.key', 'key for SoCMate'),
  { key: 'socmate.client_id', about: 'name this client signs in with at SoCMate', parse: line },
  secret('socmate.client_secret', 'secret this client signs in with at SoCMate'),
  { key: 'socmate.token_url', about: 'address that hands out tokens for SoCMate', parse: serverUrl },
  url('socket.url', 'Socket'),
  secret('socket.token', 'token for Socket'),
  { key: 'socket.org', about: 'organisation at Socket', parse: line },
  url('server.url', "team's own socctl"),
  secret('server.key', "key for the team's own server"),
  { key: 'plugins.*.enabled', about: 'whether a source is asked', parse: onOff },
  secret('plugins.*.key', 'key for a source'),
  { key: 'plugins.*.url', about: 'address a source is asked at instead of its own', parse: sourceUrl },
  { key: 'plugins.*.submit', about: 'whether indicators are handed over to a slow source', parse: onOff },
  { key: 'plugins.*.rate', about: 'how often a source may be asked, e.g. 4/min,500/day', parse: rate },
  { key: 'plugins.*.ttl', about: 'how long an answer of a source counts as fresh', parse: duration },
  { key: 'plugins.*.tlp', about: 'the most a source may be told: red for an instance of your own', parse: oneOf(TLPS) },
  {
    key: 'tlp',
    about: 'who may be told of indicators (Traffic Light Protocol)',
    parse: oneOf(TLPS),
    fallback: USUAL.tlp,
  },
  { key: 'pap', about: 'what may be done with them (Permissible Actions)', parse: oneOf(PAPS), fallback: USUAL.pap },
  {
    key: 'internal',
    about: 'domains, addresses, ranges and /patterns/ never sent to anybody outside',
    parse: internalText,
    adds: true,
  },
  {
    key: 'serve.max_investigations',
    about: 'investigations an account may have running at once on serve',
    parse: wholeNumber(1, 1000),
    fallback: 5,
  },
  {
    key: 'proxy',
    about: 'proxy through which sources and servers are asked',
    parse: proxyAddress,
    show: shownProxy,
    common: ['https_proxy', 'HTTPS_PROXY'],
  },
  { key: 'ca_file', about: 'file with certificates of authorities to be trusted too (PEM)', parse: filePath },
  { key: 'timeout', about: 'seconds a source or server may take to answer', parse: wholeNumber(1, 600) },
  { key: 'database', about: 'the database file', parse: databaseFile },
  {
    key: 'fail_on',
    about: 'verdict from which on analyze ends with exit 10',
    parse: oneOf(FINDING_VERDICTS),
  },
  ...RULE_SETTINGS,
];

function matches(pattern: string, key: string): boolean {
  const [words, given] = [pattern.split('.'), key.split('.')];
  return words.length === given.length && words.every((word, index) => word === '*' || word === given[index]);
}

/** The plugins that take a key, and the variables in which their vendors' own tools look for it. */
export const VENDOR_VARIABLES = vendorVariables;

/** The setting of that name, `undefined` when there is none: only plugins that take a key have a setting for it. */
export function settingOf(key: string): Setting | undefined {
  const plugin = keyedPlugin(key);
  if (!isKey(key) || (plugin !== undefined && !Object.hasOwn(VENDOR_VARIABLES, plugin))) return undefined;
  return SETTINGS.find((setting) => matches(setting.key, key));
}

/** The variables that give a setting, the first one that is set counts: our own, then those of the vendor's tools. */
export function variablesOf(key: string): readonly string[] {
  const plugin = keyedPlugin(key);
  const vendor = plugin !== undefined && Object.hasOwn(VENDOR_VARIABLES, plugin) ? VENDOR_VARIABLES[plugin] : [];
  return [variableOf(key), ...(vendor ?? [])];
}

/**
 * The setting of that name.
 * @throws Failure `usage` when there is none, with the nearest that exists.
 */
export function requireSetting(key: string): Setting {
  const found = settingOf(key);
  if (found) return found;
  const plugin = key.split('.')[1] ?? 'NAME';
  const names = SETTINGS.map((setting) => setting.key.replace('*', plugin));
  // A name with a word that is not allowed equals its own pattern.
  const near = nearest(
    key,
    names.filter((name) => settingOf(name) !== undefined),
  );
  const hint = near ? `did you mean ${near}?` : 'see all of them with: socctl config list';
  throw new Failure('usage', `there is no setting '${key}'`, hint);
}
